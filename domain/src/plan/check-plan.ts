import { z } from 'zod';
import { faultsOfLine, type LineFault } from '../wording/faults-of-line.ts';
import { likeness } from '../wording/plain-words.ts';
import { protectedTopicsOf, TOPIC_WORDS } from '../wording/protected-topics.ts';
import { MINUTES_AROUND } from './draft-plan.ts';
import type { Competency, Plan, Question } from './plan.ts';

/** Something about a plan that a person should know, beside the field it concerns. */
export const PlanFinding = z.strictObject({
  /** Where in the plan, such as `['questions', 2, 'text']`. */
  path: z.array(z.union([z.string(), z.number()])),
  /** `refuse`: it cannot be published so; `advise`: a person may leave it. */
  severity: z.enum(['refuse', 'advise']),
  message: z.string(),
});
export type PlanFinding = z.infer<typeof PlanFinding>;

type Path = (string | number)[];
const refuse = (path: Path, message: string): PlanFinding => ({ path, severity: 'refuse', message });
const advise = (path: Path, message: string): PlanFinding => ({ path, severity: 'advise', message });

/** All findings of a plan, in the order of its parts. A plan without a refusal can be published. */
export const checkPlan = (plan: Plan): PlanFinding[] => [
  ...plan.competencies.flatMap((competency, index) => checkCompetency(plan, competency, ['competencies', index])),
  ...plan.questions.flatMap((question, index) => checkQuestion(question, ['questions', index])),
  ...alike(plan.questions),
  ...plan.informationQuestions.flatMap(({ text, plainerText }, index) => [
    ...protectedIn(text, ['informationQuestions', index, 'text']),
    ...protectedIn(plainerText, ['informationQuestions', index, 'plainerText']),
  ]),
  ...overfull(plan),
];

export const isPublishable = (plan: Plan): boolean => checkPlan(plan).every(({ severity }) => severity !== 'refuse');

function checkCompetency(plan: Plan, competency: Competency, path: Path): PlanFinding[] {
  const isAsked = plan.questions.some(({ competencyId }) => competencyId === competency.id);
  const levels = Object.values(competency.anchors);
  const areAlike = likeness(competency.anchors[1], competency.anchors[5]) > 0.8 || new Set(levels).size < levels.length;
  return [
    ...(isAsked ? [] : [refuse(path, `No question is asked about “${competency.name}”. Add one, or remove the competency.`)]),
    ...(areAlike ? [refuse([...path, 'anchors'], 'Two levels say the same, so nobody could tell them apart.')] : []),
    ...['name', 'meaning'].flatMap((field) => protectedIn(competency[field as 'name' | 'meaning'], [...path, field])),
    ...Object.entries(competency.anchors).flatMap(([level, text]) => protectedIn(text, [...path, 'anchors', level])),
  ];
}

function checkQuestion(question: Question, path: Path): PlanFinding[] {
  return [
    ...spoken(question.text, [...path, 'text']),
    ...spoken(question.plainerText, [...path, 'plainerText']),
    ...question.probes.flatMap((probe, index) => [
      ...spoken(probe.text, [...path, 'probes', index, 'text']),
      ...(probe.plainerText === null ? [] : spoken(probe.plainerText, [...path, 'probes', index, 'plainerText'])),
    ]),
  ];
}

/** What is wrong with words that will be spoken; a person who wrote them decides on style, never on what is not allowed. */
function spoken(text: string, path: Path): PlanFinding[] {
  const style = faultsOfLine(text).flatMap((fault) => (ADVICE[fault] === undefined ? [] : [advise(path, ADVICE[fault])]));
  return [...protectedIn(text, path), ...style];
}

const ADVICE: Partial<Record<LineFault, string>> = {
  leads: 'It suggests an answer. Ask openly instead.',
  judges: 'It judges the answer. Leave praise and blame out.',
  promises: 'It promises something. The interviewer can promise nothing.',
  'several-questions': 'It asks several things at once; candidates answer the last one. Ask one.',
  closed: 'It can be answered with yes or no. Begin with “Tell me about”, “How” or “What”.',
  'too-long': 'It is too long to be followed by ear: 45 words at most.',
  'not-speech': 'It holds signs that cannot be spoken.',
};

const protectedIn = (text: string, path: Path): PlanFinding[] =>
  protectedTopicsOf(text).map((topic) => refuse(path, `Asks about ${TOPIC_WORDS[topic]}. Not allowed.`));

const TOO_ALIKE = 0.75;

function alike(questions: readonly Question[]): PlanFinding[] {
  return questions.flatMap((question, index) => {
    const twin = questions.slice(0, index).findIndex((other) => likeness(other.text, question.text) >= TOO_ALIKE);
    return twin < 0 ? [] : [refuse(['questions', index, 'text'], `Asks the same as question ${twin + 1}. Change one or remove it.`)];
  });
}

/** Questions that must be asked have to fit; the others are asked if time allows. */
function overfull(plan: Plan): PlanFinding[] {
  const room = plan.minutes - MINUTES_AROUND;
  const must = plan.questions.filter(({ mustAsk }) => mustAsk).reduce((sum, { minutes }) => sum + minutes, 0);
  if (must <= room) return [];
  return [advise(['questions'], `The questions that must be asked take ${must} min; ${room} are there. Some will not be asked.`)];
}
