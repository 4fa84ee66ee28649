import Link from 'next/link';
import { StateDot, type Tone } from '#ui/state-dot.tsx';
import type { Candidate } from './queries.ts';

type Interview = NonNullable<Candidate['interview']>;

/** A finished one is as far as its report. */
export function interviewInWords({ state, reportState }: Pick<Interview, 'state' | 'reportState'>): { tone: Tone; word: string } {
  if (state === 'ready') return { tone: 'waiting', word: 'about to start' };
  if (state === 'live') return { tone: 'live', word: 'talking now' };
  if (state === 'interrupted') return { tone: 'waiting', word: 'interrupted' };
  if (state === 'not-started') return { tone: 'quiet', word: 'not started' };
  if (reportState === 'ready') return { tone: 'good', word: 'report ready' };
  if (reportState === 'needs-review') return { tone: 'waiting', word: 'needs review' };
  return { tone: 'live', word: 'report being written' };
}

export function InterviewInWords({ interview }: { interview: Interview | null }) {
  if (!interview) return <span className="text-13 text-ink-3">not yet</span>;
  const { tone, word } = interviewInWords(interview);
  return (
    <Link href={`/interviews/${interview.id}`} className="relative z-10 hover:underline">
      <StateDot tone={tone}>{word}</StateDot>
    </Link>
  );
}
