import { subjectsOf } from '@viva/domain';
import type { ChatRequest } from '@viva/local/language';

const ANSWER = /<<<ANSWER\n([\s\S]*)\nANSWER>>>$/;
const FOLLOW_UP = /^Follow-up to put: (.+)$/m;
const LEAST_LETTERS = 6;
/** Ends of words that are seldom things. */
const NO_THING = /(est|al|ed|ly|ing|ous)$/;

/** The follow-up that stands in the prompt, made to fit what was said last. */
export function wordFollowUp({ messages }: ChatRequest): string {
  const prompt = messages.at(-1)?.content ?? '';
  const probe = FOLLOW_UP.exec(prompt)?.[1] ?? 'What did you do there?';
  const said = ANSWER.exec(prompt)?.[1] ?? '';
  const thing = /\bthe ([a-z]+)\b(?![\s\S]*\bthe [a-z]{6,}\b)/.exec(said)?.[1];
  if (thing === undefined || thing.length < LEAST_LETTERS || subjectsOf(thing).size === 0 || NO_THING.test(thing)) return probe;
  return `Coming back to the ${thing}: ${probe.charAt(0).toLowerCase()}${probe.slice(1)}`;
}
