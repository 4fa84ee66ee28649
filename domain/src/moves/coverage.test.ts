import { expect, test } from 'vitest';
import { FULL, PLAN, question, Talk } from '../test-support/talk.ts';
import { coverageOf } from './coverage.ts';

const opening = (at: number) => PLAN.questions.findIndex(({ competencyId }) => competencyId === PLAN.competencies[at]?.id);
const statesOf = ({ progress }: Talk) => [...coverageOf(PLAN, progress).values()];
const isOther = (state: string) => state !== 'not-yet';

test('a competency is not spoken of until it is asked about, in progress while its question stands, covered by an answer', () => {
  const talk = new Talk();
  expect(statesOf(talk).filter(isOther)).toEqual([]);
  talk.move(question(PLAN, opening(0)));
  expect(statesOf(talk).slice(0, 2)).toEqual(['in-progress', 'not-yet']);
  talk.say(FULL);
  talk.move(question(PLAN, opening(1)));
  expect(statesOf(talk).slice(0, 2)).toEqual(['covered', 'in-progress']);
});

test('a question that was skipped covers nothing', () => {
  const talk = new Talk();
  talk.move(question(PLAN, opening(0)));
  talk.press('skip');
  talk.move(question(PLAN, opening(1)));
  expect(statesOf(talk).slice(0, 2)).toEqual(['not-yet', 'in-progress']);
});

test('when the candidate asks their own questions nothing is in progress', () => {
  const talk = new Talk();
  talk.move(question(PLAN, opening(0)));
  talk.say(FULL);
  talk.move({ kind: 'invite-questions' });
  expect(statesOf(talk)[0]).toBe('covered');
  expect(statesOf(talk)).not.toContain('in-progress');
});
