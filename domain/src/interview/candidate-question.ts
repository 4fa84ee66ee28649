import type { Fact } from '../plan/plan.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const NO =
  /^(um |uh |er |well |oh )*(no|nope|nah|not really|nothing|none|i dont( think so| have any)?|im (good|fine|okay|all set)|thats (all|it)|stop|lets stop|stop here)\b/;
const YES =
  /^(um |uh |er |well |oh )*(yes|yeah|yep|yup|sure|okay|ok|continue|lets (continue|go on)|go on|carry on|go ahead|please (continue|go on)|we can continue|i (want|would like|d like) to continue|id like to continue)\b/;
const MOST_WORDS = 9;

const short = (text: string) => plain(text).split(' ').length <= MOST_WORDS;

export const isNo = (text: string) => short(text) && NO.test(plain(text));
export const isYes = (text: string) => short(text) && YES.test(plain(text));

/** The fact that the candidate's question is about, by the words kept with it. */
export function findFact(facts: readonly Fact[], question: string): Fact | undefined {
  const asked = ` ${plain(question)} `;
  return facts.find((fact) => fact.asksAbout.some((words) => asked.includes(` ${plain(words)} `)));
}
