import { assessAnswer, recogniseIntent } from '@viva/domain';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { ROLE_IDS, roleOf } from '../roles.ts';
import { ALL_PARTS, answer } from './answer.ts';

const everyAnswer = (parts: typeof ALL_PARTS, words: number) =>
  ROLE_IDS.map((id) => roleOf(id)).flatMap(({ plan, cases }) =>
    plan.questions.flatMap(({ text }) =>
      cases.map((told) => ({ question: text, told, text: answer({ question: text, told, parts, words }, new Random(text)) })),
    ),
  );

test('an answer with every part gives what an account needs, and is no wish', () => {
  for (const { question, text } of everyAnswer(ALL_PARTS, 0)) {
    expect(recogniseIntent(text), text).toBeUndefined();
    expect(assessAnswer(question, text).given, text).toEqual(expect.arrayContaining(['situation', 'own-action', 'result']));
  }
});

test('an answer is as long as it is meant to be, and about the work', () => {
  for (const { told, text } of everyAnswer(['situation'], 180)) {
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(180);
    expect(text).toContain(told.place);
  }
});
