/** What comes after a clause: `none` where it was cut only to be heard sooner. */
export type Pause = 'none' | 'comma' | 'sentence' | 'end';

export interface Clause {
  text: string;
  /** With the white space before them; joined they are the text. */
  words: string[];
  pause: Pause;
}

/** The first clause is kept short, because somebody waits for its sound; the others long enough to keep their melody. */
const SHORTEST_FIRST = 14;
const SHORTEST = 28;
const SHORTEST_REST = 14;

const ABBREVIATIONS = /^["'(“‘]*(?:mr|mrs|ms|dr|prof|st|no|vs|e\.g|i\.e|approx|inc|ltd|[a-z])\.$/i;
const SENTENCE_END = /[.!?…]["')\]”’]*$/;
const CLAUSE_END = /(?:[,;:]["')\]”’]*|^[–—-]+)$/;

/** A long first clause may be cut before these, when somebody waits. */
const JOINTS = /^(?:when|where|while|which|who|because|that|and|but|so|if|what|how|with|before|after)$/i;
const LONG_FIRST = 44;

/**
 * Cuts a line where a voice would breathe. The clauses' texts joined are the line, character for character.
 * @param inHurry somebody waits for the first sound: a long first clause is cut where a new thought begins
 */
export function splitClauses(line: string, inHurry = false): Clause[] {
  const clauses = splitAtPauses(line);
  const [first, ...rest] = clauses;
  return inHurry && first && first.text.length > LONG_FIRST ? [...splitAtJoint(first), ...rest] : clauses;
}

function splitAtJoint(clause: Clause): Clause[] {
  const { words } = clause;
  const at = words.findIndex((word, index) => JOINTS.test(word.trim()) && lengthOf(words.slice(0, index)) >= SHORTEST_FIRST);
  if (at < 0 || lengthOf(words.slice(at)) < SHORTEST_REST) return [clause];
  const [head, tail] = [words.slice(0, at), words.slice(at)];
  return [
    { text: head.join(''), words: head, pause: 'none' },
    { ...clause, text: tail.join(''), words: tail },
  ];
}

function splitAtPauses(line: string): Clause[] {
  const words = line.match(/\s*\S+(?:\s+$)?/g) ?? [];
  const clauses: Clause[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const left = lengthOf(words.slice(from, index + 1));
    const rest = lengthOf(words.slice(index + 1));
    const pause = pauseAfter(word.trim(), words[index + 1]?.trim(), left, rest, clauses.length === 0);
    if (!pause) return;
    const own = words.slice(from, index + 1);
    clauses.push({ text: own.join(''), words: own, pause });
    from = index + 1;
  });
  return clauses;
}

function pauseAfter(word: string, next: string | undefined, left: number, rest: number, isFirst: boolean): Pause | undefined {
  if (next === undefined) return 'end';
  if (SENTENCE_END.test(word) && !ABBREVIATIONS.test(word) && /^["'(“‘[]*[\p{Lu}\d]/u.test(next)) return 'sentence';
  const isLongEnough = left >= (isFirst ? SHORTEST_FIRST : SHORTEST) && rest >= SHORTEST_REST;
  return CLAUSE_END.test(word) && isLongEnough ? 'comma' : undefined;
}

const lengthOf = (words: string[]): number => words.reduce((sum, word) => sum + word.length, 0);
