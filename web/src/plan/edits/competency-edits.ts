import type { Competency, Plan, Question } from '@viva/domain';
import { changed } from './lists.ts';
import { addQuestion, type Edit } from './question-edits.ts';
import { shareWeights } from './share-weights.ts';

export const setCompetency =
  (id: string, changes: Partial<Competency>): Edit =>
  (plan) => ({ ...plan, competencies: changed(plan.competencies, id, changes) });

export const setAnchor =
  (id: string, level: 1 | 3 | 5, text: string): Edit =>
  (plan) => {
    const anchors = plan.competencies.find((competency) => competency.id === id)?.anchors;
    return anchors ? setCompetency(id, { anchors: { ...anchors, [level]: text } })(plan) : plan;
  };

export const withWeights = (plan: Plan, weights: readonly number[]): Plan => ({
  ...plan,
  competencies: plan.competencies.map((competency, index) => ({ ...competency, weight: weights[index] ?? competency.weight })),
});

/** `before`: the weights when this field was entered, so that typing "3", then "30" leaves the others in their proportions. */
export const setWeight =
  (id: string, weight: number, before: readonly number[]): Edit =>
  (plan) => {
    const index = plan.competencies.findIndex((competency) => competency.id === id);
    const known = before.length === plan.competencies.length ? before : plan.competencies.map((competency) => competency.weight);
    return index < 0 ? plan : withWeights(plan, shareWeights(known, index, weight));
  };

/** With an even share of the weight, and the first of its questions. */
export const addCompetency =
  (competency: Omit<Competency, 'weight'>, question: Question | undefined): Edit =>
  (plan) => {
    const count = plan.competencies.length;
    const weight = Math.round(100 / (count + 1));
    const competencies = [...plan.competencies, { ...competency, weight }];
    const weights = shareWeights(
      competencies.map((one) => one.weight),
      count,
      weight,
    );
    const added = withWeights({ ...plan, competencies }, weights);
    return question ? addQuestion(question)(added) : added;
  };
