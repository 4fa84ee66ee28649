import { STOCK_LINES } from '@viva/agent/text-interviewer';
import type { InterviewerTurn } from '@viva/domain';
import type { Played } from '../play/played.ts';
import { type Fault, spokenIn } from './fault.ts';

/** The stock lines in a turn; a short one that is part of a longer one there does not count. */
function stockIn({ text }: InterviewerTurn): string[] {
  const found = STOCK_LINES.filter((line) => text.includes(line));
  return found.filter((line) => !found.some((other) => other !== line && other.includes(line)));
}

export function saysNoStockLineTwiceRunning(played: Played): Fault[] {
  const spoken = spokenIn(played).filter(({ move }) => move.kind !== 'greet' && move.kind !== 'close');
  return spoken.flatMap((turn, index) => {
    const before = spoken[index - 1];
    const again = before === undefined ? [] : stockIn(turn).filter((line) => stockIn(before).includes(line));
    return again.map((line) => ({ turn: turn.number, what: `"${line}" twice running` }));
  });
}

const ACKNOWLEDGES = /^(thank you|all right|i see|okay|thanks|understood|got it|right|good)\b/i;
const QUESTIONS_AN_ACKNOWLEDGEMENT = 3;

/** An answer is acknowledged at one new question in three at most. */
export function acknowledgesRarely(played: Played): Fault[] {
  const asking = spokenIn(played).filter(({ move }) => move.kind === 'ask');
  const acknowledged = asking.filter(({ text }) => ACKNOWLEDGES.test(text));
  const most = Math.ceil(asking.length / QUESTIONS_AN_ACKNOWLEDGEMENT);
  return acknowledged
    .slice(most)
    .map(({ number }) => ({ turn: number, what: `acknowledged ${acknowledged.length} of ${asking.length} questions` }));
}
