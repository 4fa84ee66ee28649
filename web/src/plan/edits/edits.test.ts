import { draftPlan } from '@viva/domain';
import { expect, test } from 'vitest';
import { addCompetency, setWeight } from './competency-edits.ts';
import { addQuestion, emptyQuestion, moveQuestion, setQuestion } from './question-edits.ts';
import { competencyRemoval, probeRemoval, removalFrom } from './removals.ts';

const plan = draftPlan({
  title: 'Support engineer',
  description: 'You own services in production, solve problems with customers and plan your own work.',
  language: 'en',
  minutes: 25,
});
const [first, second] = plan.competencies;
const weights = (of: typeof plan) => of.competencies.map(({ weight }) => weight);
const total = (of: typeof plan) => weights(of).reduce((sum, weight) => sum + weight, 0);

test('a removed question comes back in its place, with what was changed elsewhere meanwhile', () => {
  const id = plan.questions[1]?.id ?? '';
  const removal = removalFrom(plan, 'questions', id);
  const gone = removal.edit(plan);
  expect(gone.questions).toHaveLength(plan.questions.length - 1);
  const other = plan.questions[0]?.id ?? '';
  const back = removal.undo(setQuestion(other, { text: 'Changed meanwhile.' })(gone));
  expect(back.questions.map((question) => question.id)).toEqual(plan.questions.map((question) => question.id));
  expect(back.questions[0]?.text).toBe('Changed meanwhile.');
  expect(removal.undo(back).questions).toHaveLength(plan.questions.length);
});

test('a removed competency takes its questions and weight along, and brings both back', () => {
  const removal = competencyRemoval(plan, first?.id ?? '');
  const gone = removal.edit(plan);
  expect(gone.questions.some(({ competencyId }) => competencyId === first?.id)).toBe(false);
  expect(total(gone)).toBe(100);
  const back = removal.undo(gone);
  expect(back.competencies.map(({ id }) => id)).toEqual(plan.competencies.map(({ id }) => id));
  expect(back.competencies[0]?.weight).toBe(first?.weight);
  expect(total(back)).toBe(100);
  expect(back.questions).toEqual(plan.questions);
});

test('a removed follow-up comes back to its question', () => {
  const question = plan.questions[0];
  const removal = probeRemoval(plan, question?.id ?? '', question?.probes[0]?.id ?? '');
  expect(removal.undo(removal.edit(plan))).toEqual(plan);
});

test('typing a weight digit by digit leaves the others in the proportions they had', () => {
  const before = weights(plan);
  const id = first?.id ?? '';
  const typed = setWeight(id, 30, before)(setWeight(id, 3, before)(plan));
  expect(weights(typed)).toEqual(weights(setWeight(id, 30, before)(plan)));
  expect(total(typed)).toBe(100);
});

test('a question changes places with its neighbour of the same competency only', () => {
  const mine = plan.questions.filter(({ competencyId }) => competencyId === first?.id);
  const extra = mine.length > 1 ? plan : addQuestion({ ...emptyQuestion(first?.id as never), text: 'Another one.' })(plan);
  const own = extra.questions.filter(({ competencyId }) => competencyId === first?.id);
  const moved = moveQuestion(own[1]?.id ?? '', -1)(extra);
  expect(moved.questions.filter(({ competencyId }) => competencyId === first?.id)[0]?.id).toBe(own[1]?.id);
  const others = (of: typeof plan) => of.questions.flatMap((one, index) => (one.competencyId === first?.id ? [] : [[index, one.id]]));
  expect(others(moved)).toEqual(others(extra));
  expect(moveQuestion(own[0]?.id ?? '', -1)(extra)).toBe(extra);
});

test('the first question of an added competency is opened with those of the others, and must be asked', () => {
  const bare = competencyRemoval(plan, second?.id ?? '').edit(plan);
  const { weight: _, ...competency } = second ?? {};
  const question = plan.questions.find(({ competencyId }) => competencyId === second?.id);
  const added = addCompetency(competency as never, question)(bare);
  expect(total(added)).toBe(100);
  const at = added.questions.findIndex(({ id }) => id === question?.id);
  expect(added.questions[at]?.mustAsk).toBe(true);
  const before = added.questions.slice(0, at).map(({ competencyId }) => competencyId);
  expect(new Set(before).size).toBe(before.length);
});
