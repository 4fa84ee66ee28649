import { subjectsOf } from '../wording/plain-words.ts';

const SHARE_OF_QUESTION = 0.6;
const MOST_OF_ITS_OWN = 2;

/** Whether an answer only says the question back, as people do to gain time. */
export function echoes(question: string, answer: string): boolean {
  const [asked, said] = [subjectsOf(question), subjectsOf(answer)];
  if (asked.size === 0 || said.size === 0) return false;
  const shared = [...said].filter((subject) => asked.has(subject)).length;
  return shared / asked.size >= SHARE_OF_QUESTION && said.size - shared <= MOST_OF_ITS_OWN;
}
