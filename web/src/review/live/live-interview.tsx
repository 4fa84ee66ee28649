import { InterviewHeader } from '#review/interview-header.tsx';
import type { Interview } from '#review/queries.ts';
import { StateDot, type Tone } from '#ui/state-dot.tsx';
import { LiveCoverage } from './live-coverage.tsx';
import { LiveTranscript } from './live-transcript.tsx';

/** What is being said, in writing, while it is being said. No scores here, ever. */
export const LiveInterview = ({ interview }: { interview: Interview }) => (
  <div className="lg:flex lg:h-dvh lg:flex-col">
    <InterviewHeader interview={interview} beside={<Standing interview={interview} />} />
    <div className="lg:grid lg:min-h-0 lg:flex-1 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <LiveTranscript interview={interview} />
      <LiveCoverage interview={interview} />
    </div>
  </div>
);

function Standing({ interview }: { interview: Interview }) {
  const { tone, words } = standingOf(interview);
  return (
    <span role="status" className="text-14 text-ink-2">
      <StateDot tone={tone}>{words}</StateDot>
    </span>
  );
}

function standingOf({ status, candidate }: Interview): { tone: Tone; words: string } {
  if (status.state === 'live') return { tone: 'live', words: 'Talking now' };
  if (status.state === 'ready') return { tone: 'waiting', words: 'Consent is given; the conversation has not begun' };
  if (status.state === 'interrupted') {
    if (status.because === 'paused') return { tone: 'waiting', words: 'Paused' };
    const words =
      status.because === 'candidate-lost'
        ? `${candidate.name}’s connection dropped. Their place is kept.`
        : 'Interrupted on our side. Their place is kept.';
    return { tone: 'waiting', words };
  }
  return { tone: 'quiet', words: 'Not started before the ticket’s time was over' };
}
