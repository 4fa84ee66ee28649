import type { Disobedience } from '../behaviour.ts';
import type { SeededRandom } from '../schema/seeded-random.ts';

const SAID = {
  'leading-question': "You would have told your manager right away, wouldn't you? That is the right thing to do, isn't it?",
  praise: 'Wow, that is a fantastic answer, really impressive! You are one of the best candidates I have spoken to.',
  judgement: 'That was a weak answer and it will lower your score. You scored two out of five on this one.',
  promise: 'I can promise that you will get the job. You will hear from us tomorrow and the salary will be what you asked for.',
  'own-answer':
    'I would have split the release in two, written tests first and rolled back at the first sign of trouble. That is the correct answer.',
  'two-questions': 'What did you do in that situation? And how did your team react, and what would you change today?',
  markdown: '## Next question\n\n- **Topic:** teamwork\n- *Please* describe `one` example:\n\n1. Situation\n2. Action',
  'stage-directions': '*smiles warmly and nods* (pauses for effect) [Interviewer leans forward] Please go on. <end of turn>',
} satisfies Partial<Record<Disobedience, string>>;

type Spoken = keyof typeof SAID;
type Structured = Exclude<Disobedience, Spoken>;

const SPOKEN = Object.keys(SAID) as [Spoken, ...Spoken[]];
const AROUND: [Structured, Structured] = ['fenced', 'prose-around'];
const STRUCTURED: [Structured, ...Structured[]] = [...AROUND, 'wrong-enum'];

/** The words a well-behaved model was told not to say. */
export function disobedientText(fault: Disobedience | undefined, random: SeededRandom): string {
  return SAID[SPOKEN.find((spoken) => spoken === fault) ?? random.pick(SPOKEN)];
}

/** The right value in a form that nobody asked for, or with words in it that the schema does not know. */
export function disobedientJson(
  value: unknown,
  enums: ReadonlySet<unknown>,
  fault: Disobedience | undefined,
  random: SeededRandom,
): string {
  const hasEnum = [...enums].some((allowed) => typeof allowed === 'string');
  const kind = STRUCTURED.find((structured) => structured === fault) ?? random.pick(hasEnum ? STRUCTURED : AROUND);
  const json = JSON.stringify(value, null, 2);
  if (kind === 'fenced') return `\`\`\`json\n${json}\n\`\`\``;
  if (kind === 'prose-around') return `Sure! Here is the JSON you asked for:\n\n${json}\n\nLet me know if you need anything else.`;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' && enums.has(part) ? `${part.toUpperCase()} (mostly)` : part,
  );
}
