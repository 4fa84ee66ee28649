import { faultsOfLine, type LineFault, plainWords } from '@viva/domain';
import type { Played } from '../play/played.ts';
import { type Fault, spokenIn } from './fault.ts';
import { ownWords } from './known-words.ts';

const OF_ANY_LINE: readonly LineFault[] = ['leads', 'judges', 'promises', 'asks-protected', 'not-speech'];

/** No line leads, judges or promises; a model's line has no other fault either. */
export const speaksNeutrally = (played: Played): Fault[] =>
  spokenIn(played).flatMap((turn) => {
    const words = ownWords(turn, played);
    if (words === '') return [];
    const faults = faultsOfLine(words).filter((fault) => turn.wording === 'model' || OF_ANY_LINE.includes(fault));
    return faults.map((fault) => ({ turn: turn.number, what: `${fault}: "${words}"` }));
  });

/** Taking up a thing that the candidate named is shorter. */
const WORDS_IN_A_ROW = 6;

/** A candidate does not put words into the interviewer's mouth. */
export const isNobodysMouth = (played: Played): Fault[] =>
  spokenIn(played).flatMap((turn) => {
    if (turn.wording !== 'model') return [];
    const before = played.turns.slice(0, turn.number - 1);
    const said = rowsOf(before.filter(({ speaker }) => speaker === 'candidate').map(({ text }) => text));
    const planned = rowsOf(played.brief.plan.questions.flatMap(({ text, probes }) => [text, ...probes.map((probe) => probe.text)]));
    const row = [...rowsOf([turn.text])].find((words) => said.has(words) && !planned.has(words));
    return row === undefined ? [] : [{ turn: turn.number, what: `"${row}" is what the candidate said` }];
  });

function rowsOf(texts: readonly string[]): Set<string> {
  const rows = texts.flatMap((text) => {
    const words = plainWords(text);
    return words.slice(0, Math.max(0, words.length - WORDS_IN_A_ROW + 1)).map((_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(' '));
  });
  return new Set(rows);
}
