import type { Plan, Question } from '@viva/domain';
import { changed, swapped } from './lists.ts';
import { newId } from './new-id.ts';

export type Edit = (plan: Plan) => Plan;
type Probe = Question['probes'][number];

/** As many as a plan holds, and a question its follow-ups. */
export const MOST = { competencies: 8, questions: 14, probes: 3, informationQuestions: 6, facts: 40 };

export const setQuestion =
  (id: string, changes: Partial<Question>): Edit =>
  (plan) => ({ ...plan, questions: changed(plan.questions, id, changes) });

export const setProbe =
  (questionId: string, id: string, changes: Partial<Probe>): Edit =>
  (plan) => {
    const probes = plan.questions.find((question) => question.id === questionId)?.probes ?? [];
    return setQuestion(questionId, { probes: changed(probes, id, changes) })(plan);
  };

export const addProbe =
  (questionId: string, missing: Probe['missing']): Edit =>
  (plan) => {
    const probes = plan.questions.find((question) => question.id === questionId)?.probes ?? [];
    return setQuestion(questionId, { probes: [...probes, { id: newId('probe'), text: '', plainerText: null, missing }] })(plan);
  };

/** Before or after its neighbour of the same competency; the questions of others keep their places. */
export const moveQuestion =
  (id: string, by: -1 | 1): Edit =>
  (plan) => {
    const at = plan.questions.findIndex((question) => question.id === id);
    const siblings = plan.questions.flatMap(({ competencyId }, index) =>
      competencyId === plan.questions[at]?.competencyId ? [index] : [],
    );
    const other = siblings[siblings.indexOf(at) + by];
    return at < 0 || other === undefined ? plan : { ...plan, questions: swapped(plan.questions, at, other) };
  };

/** The first question of a competency goes behind the first ones of the others, so that all are opened; any further one to the end. */
export const addQuestion =
  (question: Question): Edit =>
  (plan) => {
    const isFirst = plan.questions.every(({ competencyId }) => competencyId !== question.competencyId);
    const firsts = plan.questions.map(
      ({ competencyId }, index) => plan.questions.findIndex((other) => other.competencyId === competencyId) === index,
    );
    const at = isFirst ? firsts.lastIndexOf(true) + 1 : plan.questions.length;
    return { ...plan, questions: plan.questions.toSpliced(at, 0, { ...question, mustAsk: isFirst }) };
  };

const USUAL_GOAL = 'What the person did themselves, and what came of it.';

/** Only its words are missing. */
export function emptyQuestion(competencyId: Question['competencyId']): Question {
  const id = newId<Question['id']>('question');
  const probe = {
    id: newId<Probe['id']>('probe'),
    missing: 'own-action' as const,
    text: 'Which part of that did you do yourself?',
    plainerText: 'What was your own work there?',
  };
  return {
    id,
    competencyId,
    text: '',
    plainerText: '',
    goal: USUAL_GOAL,
    minutes: 3,
    mustAsk: false,
    thinkingTime: 'recall',
    probes: [probe],
    origin: { from: 'person' },
  };
}
