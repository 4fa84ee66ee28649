import type { AnswerPart } from '../plan/plan.ts';

/** Words below which an answer without its missing part is worth one probe. */
const THIN_WORDS = 45;

const SIGNS: Record<AnswerPart, RegExp> = {
  situation:
    /\b(when|while|last (year|month|week|spring|summer|autumn|winter)|at the time|there was|there were|we had|it was|i was|worked (at|for|in)|in \d{4})\b/,
  'own-action': /\bi (\w+ed|did|made|took|wrote|built|went|told|found|ran|led|set|put|spoke|began|chose|brought|sent|taught|kept|got)\b/,
  result:
    /\b(in the end|as a result|result(ed)?|finally|after that|since then|turned out|worked|solved|fixed|succeeded|ended up|now (it|we|they))\b/,
  numbers:
    /\d|\b(two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand|million|half|twice|double|percent)\b/,
  'trade-off': /\b(but|although|instead|rather than|on the other hand|the cost|cost us|at the expense|slower|the downside|trade)\b/,
};

export type Assessment = { words: number; given: AnswerPart[]; missing: AnswerPart[]; thin: boolean };

/** Which parts of an account of past behaviour the words hold, by signs in the text alone. */
export function assessAnswer(text: string): Assessment {
  const plain = text.toLowerCase();
  const words = plain.match(/[a-z0-9'’]+/g)?.length ?? 0;
  const parts = Object.keys(SIGNS) as AnswerPart[];
  const given = parts.filter((part) => SIGNS[part].test(plain));
  return { words, given, missing: parts.filter((part) => !given.includes(part)), thin: words < THIN_WORDS };
}
