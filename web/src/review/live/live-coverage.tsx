import { Budget } from '#review/budget/budget.tsx';
import type { Interview } from '#review/queries.ts';
import { StateDot, type Tone } from '#ui/state-dot.tsx';
import { coverageOf } from './coverage.ts';

const WORDS: Record<'not-yet' | 'in-progress' | 'covered', { tone: Tone; word: string }> = {
  'not-yet': { tone: 'quiet', word: 'Not yet' },
  'in-progress': { tone: 'live', word: 'In progress' },
  covered: { tone: 'good', word: 'Covered' },
};

export const LiveCoverage = ({ interview }: { interview: Interview }) => (
  <aside
    aria-label="Coverage"
    className="grid content-start gap-6 overflow-y-auto border-line px-4 py-6 max-lg:border-t sm:px-6 lg:border-l"
  >
    <section>
      <h2 className="border-b border-line pb-2 text-16 font-semibold">Topics</h2>
      <ul>
        {coverageOf(interview.plan, interview.turns).map(({ competency, state }) => (
          <li key={competency.id} className="flex items-baseline justify-between gap-3 border-b border-line py-2.5">
            <span>{competency.name}</span>
            <span className="shrink-0 text-13 text-ink-2">
              <StateDot tone={WORDS[state].tone}>{WORDS[state].word}</StateDot>
            </span>
          </li>
        ))}
      </ul>
    </section>
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-13">
      <dt className="text-ink-3">Planned</dt>
      <dd>{interview.minutes} min</dd>
      <dt className="text-ink-3">Recording</dt>
      <dd>{interview.consents.recording ? 'yes, agreed' : 'no, written words only'}</dd>
    </dl>
    <Budget interview={interview} />
    <p className="text-13 text-ink-3">What is said appears a moment after it is said. Scores come after the conversation, from a person.</p>
  </aside>
);
