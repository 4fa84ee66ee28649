import type { Interview } from '../queries.ts';

type Tokens = Interview['tokens'];
type Purpose = Tokens['byPurpose'][number]['purpose'];

const WORDS: Record<Purpose, string> = {
  plan: 'Drafting the plan',
  cv: 'Reading the CV',
  'cv-questions': 'Questions from the CV',
  wording: 'Finding words',
  assessment: 'Reading answers',
  check: 'Checking words',
  answer: 'Answering questions',
  report: 'Writing the report',
  correction: 'Reading corrections',
};

/** Paid from what is kept back; all else is talking. */
const OF_REPORT = new Set<Purpose>(['report', 'correction']);
const MICROS = 1_000_000;

/** Where the tokens of an interview went. Undefined when no model was used. */
export function budgetOf({ used, cap, reserve, byPurpose, priceTable }: Tokens) {
  if (used === 0 && byPurpose.length === 0) return undefined;
  const rows = byPurpose
    .map((row) => ({ ...row, word: WORDS[row.purpose], tokens: row.inputTokens + row.outputTokens }))
    .toSorted((left, right) => right.tokens - left.tokens);
  const counted = rows.reduce((sum, row) => sum + row.tokens, 0);
  const report = rows.filter(({ purpose }) => OF_REPORT.has(purpose)).reduce((sum, row) => sum + row.tokens, 0);
  const discarded = rows.reduce((sum, row) => sum + row.discardedTokens, 0);
  const known = rows.flatMap(({ costMicros }) => (costMicros === null ? [] : [costMicros]));
  return {
    talked: Math.max(0, used - report),
    forTalking: cap - reserve,
    reserve,
    report,
    rows,
    discardedPercent: counted === 0 ? 0 : Math.round((discarded / counted) * 100),
    cost: known.length === 0 ? undefined : { dollars: sum(known) / MICROS, isWhole: known.length === rows.length, priceTable },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** "$0.12"; "less than $0.01" where more digits would say nothing. */
export const dollarsInWords = (dollars: number): string => (dollars < 0.01 ? 'less than $0.01' : `$${dollars.toFixed(2)}`);

/** "2026-11" as "November 2026". */
export function monthInWords(month: string): string {
  const date = new Date(`${month.slice(0, 7)}-01T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? month
    : new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
