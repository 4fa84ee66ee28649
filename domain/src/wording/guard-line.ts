import { faultsOfLine, type LineFault } from './faults-of-line.ts';
import { likeness, plainWords, shareWithin } from './plain-words.ts';

export type LineRefusal = LineFault | 'repeats-plan' | 'off-subject' | 'no-question';

/** What a model's line is held against. */
export type LineScene = {
  /** What it may speak of: the question, the probe, what the candidate has said. */
  subjects: readonly string[];
  /** What nobody but the interviewer's own side may see: goals, anchors, prompts. */
  secrets: readonly string[];
  /** Questions that are still to come, or are over. */
  otherQuestions: readonly string[];
};

/** So many words in the same order are no coincidence. */
const WORDS_IN_A_ROW = 5;
const ANOTHER_QUESTION = 0.5;
const MOST_OF_A_QUESTION = 0.7;
/** At least so much of a line is about what was spoken of. */
const SHARE_ON_SUBJECT = 0.34;

/** Why a model's follow-up is not spoken; undefined when it may be. The prepared line is said instead. */
export function guardLine(line: string, { subjects, secrets, otherQuestions }: LineScene): LineRefusal | undefined {
  const fault = faultsOfLine(line)[0];
  if (fault !== undefined) return fault;
  if (!line.trim().endsWith('?')) return 'no-question';
  const known = subjects.join(' ');
  if (otherQuestions.some((question) => likeness(line, question) >= ANOTHER_QUESTION || shareWithin(question, line) >= MOST_OF_A_QUESTION))
    return 'repeats-plan';
  if (secrets.some((secret) => sharesRow(line, secret, known))) return 'repeats-plan';
  return shareWithin(line, known) < SHARE_ON_SUBJECT ? 'off-subject' : undefined;
}

/** Whether the line takes a row of words out of a secret that the candidate has not heard. */
function sharesRow(line: string, secret: string, known: string): boolean {
  const words = plainWords(line);
  const [hidden, heard] = [` ${plainWords(secret).join(' ')} `, ` ${plainWords(known).join(' ')} `];
  return words.some((_, at) => {
    const row = words.slice(at, at + WORDS_IN_A_ROW);
    const text = ` ${row.join(' ')} `;
    return row.length === WORDS_IN_A_ROW && hidden.includes(text) && !heard.includes(text);
  });
}
