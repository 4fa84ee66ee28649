import { describe, expect, test } from 'vitest';
import { checkPlan, isPublishable } from './check-plan.ts';
import { draftPlan } from './draft-plan.ts';
import { LIBRARY } from './library/index.ts';
import { Plan } from './plan.ts';
import { repairPlan } from './repair-plan.ts';

const plan = draftPlan({
  title: 'Accountant',
  description: 'You keep the books and plan the month-end close.',
  language: 'en',
  minutes: 25,
});
const first = plan.questions[0] as Plan['questions'][number];
const withQuestion = (change: Partial<Plan['questions'][number]>): Plan => ({
  ...plan,
  questions: [{ ...first, ...change }, ...plan.questions.slice(1)],
});
const messages = (changed: Plan) => checkPlan(changed).map(({ path, severity, message }) => `${severity} ${path.join('.')}: ${message}`);

describe('a plan', () => {
  test('as drafted has nothing to refuse', () => expect(checkPlan(plan).filter(({ severity }) => severity === 'refuse')).toEqual([]));

  test.each([
    ['Do you plan to have children?', 'family'],
    ['How old are you?', 'age'],
    ['Where were you born?', 'origin or native language'],
    ['Which church do you go to, and what is your religion?', 'religion'],
    ['Do you have any health problems?', 'health or disability'],
    ['What did you earn? I mean your last salary.', 'what somebody earned before'],
    ['Are you a member of a union?', 'politics or union membership'],
  ])('that asks "%s" is refused beside the field', (text, topic) => {
    const changed = withQuestion({ text });
    expect(messages(changed)).toContain(`refuse questions.0.text: Asks about ${topic}. Not allowed.`);
    expect(isPublishable(changed)).toBe(false);
  });

  test('with two questions alike is refused and says which', () => {
    const twin = withQuestion({ text: plan.questions[1]?.text ?? '' });
    expect(messages(twin).join('\n')).toContain('refuse questions.1.text: Asks the same as question 1.');
  });

  test('with a competency that nothing asks about is refused', () => {
    const [competency] = plan.competencies;
    const changed = { ...plan, questions: plan.questions.filter(({ competencyId }) => competencyId !== competency?.id) };
    expect(messages(changed).join('\n')).toContain(`refuse competencies.0: No question is asked about “${competency?.name}”`);
  });

  test('with levels that say the same is refused', () => {
    const changed = { ...plan, competencies: plan.competencies.map((one) => ({ ...one, anchors: { ...one.anchors, 5: one.anchors[1] } })) };
    expect(messages(changed).join('\n')).toContain('Two levels say the same');
  });

  test.each([
    ['Are you good with numbers?', 'answered with yes or no'],
    ["Wouldn't you say that accuracy is the best thing?", 'suggests an answer'],
    ['What did you do? Who helped you?', 'several things'],
    [`Tell me about ${'a very long story of the books and '.repeat(8)}the end.`, 'too long'],
  ])('that asks "%s" is advised, and may be published', (text, advice) => {
    const changed = withQuestion({ text });
    expect(messages(changed).some((line) => line.startsWith('advise questions.0.text') && line.includes(advice))).toBe(true);
    expect(isPublishable(changed)).toBe(true);
  });

  test('with weights of nought or more than 100 is brought to 100 in proportion', () => {
    for (const weights of [
      [0, 0, 0, 0],
      [200, 100, 100, 100],
      [1, 1, 1, 1],
    ]) {
      const wrong = { ...plan, competencies: plan.competencies.slice(0, 4).map((one, index) => ({ ...one, weight: weights[index] ?? 0 })) };
      const { plan: repaired, repairs } = repairPlan({
        ...wrong,
        questions: plan.questions.filter(({ competencyId }) => wrong.competencies.some(({ id }) => id === competencyId)),
      });
      expect(Plan.safeParse(repaired).success).toBe(true);
      expect(repairs[0]?.message).toContain('brought to 100');
    }
  });

  test('without questions, or of nonsense, is no plan', () => {
    for (const nonsense of [
      { ...plan, questions: [] },
      { ...plan, competencies: [] },
      { ...plan, minutes: 500 },
      { questions: 'none' },
      null,
    ]) {
      expect(Plan.safeParse(nonsense).success).toBe(false);
    }
  });
});

describe('the library', () => {
  const questions = LIBRARY.flatMap((item) => item.questions.map((question) => ({ item: item.id, ...question })));

  test('holds at least 24 competencies over all fields, each with four questions and their probes', () => {
    const fields = new Set(LIBRARY.map(({ field }) => field));
    expect(LIBRARY.length).toBeGreaterThanOrEqual(24);
    for (const field of [
      'engineering',
      'data',
      'design',
      'product',
      'sales',
      'support',
      'operations',
      'finance',
      'people',
      'leadership',
      'early-career',
    ] as const) {
      expect(fields).toContain(field);
    }
    for (const item of LIBRARY) {
      expect(item.questions.length, item.id).toBeGreaterThanOrEqual(4);
      for (const { probes } of item.questions) expect([2, 3]).toContain(Object.keys(probes).length);
    }
  });

  test('asks nothing that is not allowed, leads, judges, or can be answered with yes or no', () => {
    for (const { id, name, meaning, anchors, questions: asked } of LIBRARY) {
      const parsed = Plan.parse({
        ...plan,
        competencies: [{ id, name, meaning, anchors, weight: 100, because: null, origin: { from: 'person' } }],
        questions: asked.map((question, index) => ({
          ...question,
          id: `q-${index}`,
          competencyId: id,
          mustAsk: false,
          origin: { from: 'person' },
          probes: Object.entries(question.probes).map(([missing, probe]) => ({ id: `p-${index}-${missing}`, missing, ...probe })),
        })),
      });
      expect(checkPlan(parsed).map(({ path, message }) => `${id} ${path.join('.')}: ${message}`)).toEqual([]);
    }
  });

  test('has no two questions alike', () => {
    const texts = questions.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
