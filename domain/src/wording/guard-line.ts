import { faultsOfLine, type LineFault } from './faults-of-line.ts';
import { likeness, plainWords, shareWithin } from './plain-words.ts';

export type LineRefusal = LineFault | 'repeats-plan' | 'repeats-candidate' | 'off-subject' | 'no-question';

/** What a model's line is held against. */
export type LineScene = {
  /** What it may speak of: the question and the probe. */
  subjects: readonly string[];
  /** What the candidate has said; it may be taken up, and not said back. */
  said: string;
  /** What nobody but the interviewer's own side may see: goals, anchors, prompts. */
  secrets: readonly string[];
  /** Questions that are still to come, or are over. */
  otherQuestions: readonly string[];
};

/** So many words in the same order are no coincidence. */
const WORDS_IN_A_ROW = 5;
/** A thing that somebody named is shorter than this; a sentence that they want to hear is not. */
const WORDS_SAID_BACK = 6;
const ANOTHER_QUESTION = 0.5;
const MOST_OF_A_QUESTION = 0.7;
/** At least so much of a line is about what was spoken of. */
const SHARE_ON_SUBJECT = 0.34;

/** Why a model's follow-up is not spoken; undefined when it may be. The prepared line is said instead. */
export function guardLine(line: string, { subjects, said, secrets, otherQuestions }: LineScene): LineRefusal | undefined {
  const fault = faultsOfLine(line)[0];
  if (fault !== undefined) return fault;
  if (!line.trim().endsWith('?')) return 'no-question';
  const known = [...subjects, said].join(' ');
  if (otherQuestions.some((question) => likeness(line, question) >= ANOTHER_QUESTION || shareWithin(question, line) >= MOST_OF_A_QUESTION))
    return 'repeats-plan';
  if (secrets.some((secret) => sharesRow(line, secret, known, WORDS_IN_A_ROW))) return 'repeats-plan';
  if (sharesRow(line, said, subjects.join(' '), WORDS_SAID_BACK)) return 'repeats-candidate';
  return shareWithin(line, known) < SHARE_ON_SUBJECT ? 'off-subject' : undefined;
}

/** Whether the line takes a row of so many words out of a text that is not in what it may say. */
function sharesRow(line: string, text: string, allowed: string, length: number): boolean {
  const words = plainWords(line);
  const [taken, free] = [` ${plainWords(text).join(' ')} `, ` ${plainWords(allowed).join(' ')} `];
  return words.some((_, at) => {
    const row = words.slice(at, at + length);
    const spaced = ` ${row.join(' ')} `;
    return row.length === length && taken.includes(spaced) && !free.includes(spaced);
  });
}
