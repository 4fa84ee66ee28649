import { z } from 'zod';
import { shareWithin, subjectsOf } from '../wording/plain-words.ts';
import { checkPlan, type PlanFinding } from './check-plan.ts';
import { holds, searchable, wanted } from './description/find-phrase.ts';
import { LIBRARY } from './library/index.ts';
import { type Competency, CompetencyId, Plan, Question } from './plan.ts';

export const MOST_CV_QUESTIONS = 2;

/** A question about one line of a candidate's CV, on a competency that everybody is asked about. */
export const CvQuestion = z.strictObject({
  competencyId: CompetencyId,
  cvLine: z.string().min(1).max(500),
  text: z.string().trim().min(1).max(400),
  plainerText: z.string().trim().min(1).max(400),
});
export type CvQuestion = z.infer<typeof CvQuestion>;

/** The words around a line of the CV; the line itself stands in them as it was written. */
export const aboutLine = (cvLine: string, ask = 'Tell me about your own part in that.') => ({
  text: `Your CV says: “${cvLine}”. ${ask}`,
  plainerText: `In your CV I read: “${cvLine}”. What did you do yourself?`,
});

/** The lines that most call for a competency of the plan, for two different ones; the same for the same plan and lines. */
export function proposeCvQuestions(plan: Plan, lines: readonly string[]): CvQuestion[] {
  const calls = plan.competencies.flatMap((competency) => {
    const call = callOf(competency);
    return lines.map((line) => ({ competency, line, strength: call(line) }));
  });
  const strongest = calls
    .filter(({ strength }) => strength > 0)
    .toSorted((left, right) => right.strength - left.strength || right.competency.weight - left.competency.weight);
  const chosen: typeof calls = [];
  for (const call of strongest) {
    const isNew = chosen.every(({ competency, line }) => competency !== call.competency && line !== call.line);
    if (isNew && chosen.length < MOST_CV_QUESTIONS) chosen.push(call);
  }
  return chosen.map(({ competency, line }) => ({ competencyId: competency.id, cvLine: line, ...aboutLine(line) }));
}

const SEVERAL_WORDS = 1.5;
const LOWEST_SHARE = 0.25;
/** Somebody did something, and how much. */
const DONE =
  /\b(led|built|rebuilt|designed|introduced|reduced|cut|raised|grew|migrated|launched|managed|wrote|ran|set up|organi[sz]ed|trained|negotiated|taught|cared|planned|improved|created|developed|delivered|\w+ed)\b/i;
const COUNTED = /\d/;

/** How strongly a line calls for this competency; 0 for not at all. */
function callOf(competency: Competency): (line: string) => number {
  const itemId = competency.origin.from === 'library' ? competency.origin.itemId : competency.id;
  const phrases = LIBRARY.find(({ id }) => id === itemId)?.calledForBy.text.map(called) ?? [];
  return (line) => {
    const searched = searchable(line);
    const subjects = subjectsOf(line);
    const held = phrases.filter(({ phrase, about }) => holds(searched, phrase) || about?.every((one) => subjects.has(one)) === true);
    const share = shareWithin(competency.name, line) + shareWithin(competency.meaning, line);
    const strength =
      held.reduce((sum, { phrase }) => sum + (phrase.words > 1 ? SEVERAL_WORDS : 1), 0) + (share >= LOWEST_SHARE ? share : 0);
    return strength === 0 ? 0 : strength + (DONE.test(line) ? 0.5 : 0) + (COUNTED.test(line) ? 0.25 : 0);
  };
}

/** A phrase of the library speaks of what is wanted, a CV of what was done: forms of a word meet where the phrase is more than a turn of speech. */
function called(text: string) {
  const phrase = wanted(text);
  const about = [...subjectsOf(text.replace('*', ''))];
  return { phrase, about: about.length === phrase.words ? about : undefined };
}

/** As it stands in a plan, once a person has approved it. `place`: 1 or 2. */
export const asPlanQuestion = (
  { competencyId, cvLine, text, plainerText }: CvQuestion,
  place: number,
  approvedAt: string | null,
): Question => {
  const id = `cv-question-${place}`;
  return Question.parse({
    id,
    competencyId,
    text,
    plainerText,
    goal: 'What the candidate did of what the CV says, and what came of it.',
    minutes: 2.5,
    mustAsk: false,
    thinkingTime: 'recall',
    probes: [
      {
        id: `${id}-own-action`,
        missing: 'own-action',
        text: 'Which part of that did you do yourself?',
        plainerText: 'What was your own work there?',
      },
      { id: `${id}-result`, missing: 'result', text: 'What came of it?', plainerText: 'How did it end?' },
    ],
    origin: { from: 'cv', cvLine, approvedAt },
  });
};

/** The plan with each question after the first one of its competency. What would make it no plan is left out; weights stay. */
export function withCvQuestions(plan: Plan, questions: readonly Question[]): Plan {
  let whole = plan;
  for (const question of questions) {
    const first = whole.questions.findIndex(({ competencyId }) => competencyId === question.competencyId);
    const next = whole.questions.findIndex(({ origin }, index) => index > first && origin.from !== 'cv');
    const at = next < 0 ? whole.questions.length : next;
    const added: Plan = { ...whole, questions: whole.questions.toSpliced(at, 0, question) };
    if (Plan.safeParse(added).success) whole = added;
  }
  return whole;
}

/** What the checks say of a question beside this plan, by the question's own fields. */
export function checkCvQuestion(plan: Plan, question: Question): PlanFinding[] {
  const whole = withCvQuestions(plan, [question]);
  const at = whole.questions.findIndex(({ id, origin }) => id === question.id && origin.from === 'cv');
  if (at < 0)
    return [{ path: ['competencyId'], severity: 'refuse', message: 'The plan has no room for this question, or not its competency.' }];
  return checkPlan(whole)
    .filter(({ path }) => path[0] === 'questions' && path[1] === at)
    .map(({ path, ...finding }) => ({ ...finding, path: path.slice(2) }));
}
