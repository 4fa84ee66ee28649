import { draftPlan, type InterviewerTurn, type Move } from '@viva/domain';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const plan = draftPlan({ title: 'Engineer', description: 'You own services and solve problems.', language: 'en', minutes: 25 });
const turn = (number: number, move: Move): InterviewerTurn => ({
  number,
  move,
  speaker: 'interviewer',
  text: 'Words.',
  correctedText: null,
  questionId: null,
  probeId: null,
  startedAt: '2026-11-24T10:00:00Z',
  endedAt: '2026-11-24T10:00:05Z',
  from: null,
  to: null,
  interrupted: false,
  basis: null,
  wording: 'prepared',
});
const asks = (index: number) => ({ kind: 'ask' as const, questionId: plan.questions[index]?.id ?? plan.questions[0]?.id }) as Move;
const states = (...moves: Move[]) =>
  coverageOf(
    plan,
    moves.map((move, index) => turn(index + 1, move)),
  ).map(({ state }) => state);

test('a topic is open until asked about, in progress while it is the last, covered afterwards', () => {
  expect(new Set(states())).toEqual(new Set(['not-yet']));
  expect(states(asks(0)).slice(0, 2)).toEqual(['in-progress', 'not-yet']);
  expect(states(asks(0), asks(1)).slice(0, 2)).toEqual(['covered', 'in-progress']);
  expect(states(asks(0), asks(1), { kind: 'invite-questions' }).slice(0, 2)).toEqual(['covered', 'covered']);
});
