import { STOCK_LINES } from '@viva/agent/text-interviewer';
import type { InterviewerTurn, Plan } from '@viva/domain';
import type { Played } from '../play/played.ts';

/** What the company wrote and may be said as it stands. */
const factsOf = ({ facts }: Plan): string[] => facts.map(({ text }) => text);

const longestFirst = (texts: readonly string[]) => texts.toSorted((left, right) => right.length - left.length);

/** What a turn says besides stock lines and facts; nothing of an opening or a goodbye, which are fixed words, too. */
export function ownWords({ text, move }: InterviewerTurn, { brief }: Played): string {
  if (move.kind === 'greet' || move.kind === 'close') return '';
  return longestFirst([...STOCK_LINES, ...factsOf(brief.plan)])
    .reduce((left, known) => left.replace(known, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}
