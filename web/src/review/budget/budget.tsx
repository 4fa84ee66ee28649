import type { Interview } from '../queries.ts';
import { budgetOf, dollarsInWords, monthInWords } from './budget-of.ts';

const inWords = (tokens: number) => tokens.toLocaleString('en-GB');

/** What the language model used of what it may; nothing at all where none was asked. */
export function Budget({ interview }: { interview: Interview }) {
  const budget = budgetOf(interview.tokens);
  if (!budget) return null;
  const { talked, forTalking, reserve, report, rows, discardedPercent, cost } = budget;
  return (
    <section aria-label="Budget" className="grid gap-2">
      <h2 className="text-16 font-semibold">Budget</h2>
      <div aria-hidden className="flex h-1.5 gap-0.5 overflow-hidden rounded-full">
        <Meter used={talked} of={forTalking} />
        <Meter used={report} of={reserve} />
      </div>
      <p className="text-13 text-ink-2 tabular-nums">
        {inWords(talked)} of {inWords(forTalking)} tokens used for talking;{' '}
        {report > 0 ? `${inWords(report)} of the ${inWords(reserve)} kept for the report.` : `${inWords(reserve)} are kept for the report.`}
      </p>
      <dl className="grid gap-x-4 gap-y-1 text-13">
        {rows.map(({ purpose, word, tokens, calls }) => (
          <div key={purpose} className="flex justify-between gap-4">
            <dt className="text-ink-3">
              {word} <span className="whitespace-nowrap tabular-nums">· {calls === 1 ? '1 call' : `${calls} calls`}</span>
            </dt>
            <dd className="tabular-nums">{inWords(tokens)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-13 text-ink-3">
        {discardedPercent > 0 && `${discardedPercent} % was made ahead and never spoken. `}
        {cost &&
          `${cost.isWhole ? 'Cost' : 'Known cost'} ${dollarsInWords(cost.dollars)}${cost.priceTable ? `, by list prices of ${monthInWords(cost.priceTable)}` : ''}.`}
      </p>
    </section>
  );
}

const Meter = ({ used, of }: { used: number; of: number }) => (
  <span className="overflow-hidden bg-line" style={{ flexGrow: of, flexBasis: 0 }}>
    <span className="block h-full bg-s4" style={{ width: `${Math.min(100, (used / Math.max(1, of)) * 100)}%` }} />
  </span>
);
