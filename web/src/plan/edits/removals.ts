import type { Plan } from '@viva/domain';
import { withWeights } from './competency-edits.ts';
import { putBack, without } from './lists.ts';
import { type Edit, setQuestion } from './question-edits.ts';
import { inProportion, shareWeights } from './share-weights.ts';

/** Takes something away; `undo` puts back that alone, whatever was changed since. */
export type Removal = { word: string; edit: Edit; undo: Edit };

type ListName = 'questions' | 'informationQuestions' | 'facts';
const WORD: Record<ListName, string> = { questions: 'Question', informationQuestions: 'Information', facts: 'Fact' };

export function removalFrom(plan: Plan, list: ListName, id: string): Removal {
  const items: readonly { id: string }[] = plan[list];
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  return {
    word: WORD[list],
    edit: (now) => ({ ...now, [list]: without(now[list] as readonly { id: string }[], id) }),
    undo: (now) => (item ? { ...now, [list]: putBack(now[list] as readonly { id: string }[], at, item) } : now),
  };
}

export function probeRemoval(plan: Plan, questionId: string, id: string): Removal {
  const probesOf = (now: Plan) => now.questions.find((question) => question.id === questionId)?.probes ?? [];
  const at = probesOf(plan).findIndex((probe) => probe.id === id);
  const probe = probesOf(plan)[at];
  return {
    word: 'Follow-up',
    edit: (now) => setQuestion(questionId, { probes: without(probesOf(now), id) })(now),
    undo: (now) => (probe ? setQuestion(questionId, { probes: putBack(probesOf(now), at, probe) })(now) : now),
  };
}

/** With its questions; its weight goes to the others in their proportions, and comes back from them. */
export function competencyRemoval(plan: Plan, id: string): Removal {
  const at = plan.competencies.findIndex((competency) => competency.id === id);
  const competency = plan.competencies[at];
  const questions = plan.questions.flatMap((question, index) => (question.competencyId === id ? [{ question, index }] : []));
  return {
    word: competency ? `“${competency.name}”` : 'Competency',
    edit: (now) => {
      const competencies = without(now.competencies, id);
      const kept = { ...now, competencies, questions: now.questions.filter((question) => question.competencyId !== id) };
      return withWeights(kept, inProportion(competencies.map(({ weight }) => weight)));
    },
    undo: (now) => {
      if (!competency) return now;
      const competencies = putBack(now.competencies, at, competency);
      const weights = shareWeights(
        competencies.map(({ weight }) => weight),
        competencies.indexOf(competency),
        competency.weight,
      );
      const back = questions.reduce((list, { question, index }) => putBack(list, index, question), now.questions);
      return withWeights({ ...now, competencies, questions: back }, weights);
    },
  };
}
