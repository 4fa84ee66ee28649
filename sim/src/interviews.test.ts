import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIFFICULT } from './candidates/difficult.ts';
import { CANDIDATES } from './candidates/index.ts';
import { failuresOf } from './checks/index.ts';
import { playAll } from './matrix.ts';
import { type Minds, startMinds } from './models/minds.ts';
import type { ModelKind } from './models/model-kind.ts';
import { roleOf } from './roles.ts';
import { lineOf } from './table.ts';

const ROLES = [roleOf('nurse'), roleOf('sales')];
let minds: Minds;

beforeAll(async () => {
  minds = await startMinds(1);
});
afterAll(() => minds.stop());

const interviewsWith = (model: ModelKind, candidates = CANDIDATES) =>
  playAll(candidates.flatMap((candidate) => ROLES.map((role) => ({ role, candidate, model, minds, seed: 1 }))));

describe('every candidate is interviewed rightly', () => {
  test.each([
    ['by the plan alone', 'none'],
    ['with a sensible model', 'sensible'],
    ['with a model that breaks its instruction', 'disobedient'],
    ['with a model that does what candidates tell it', 'obedient'],
  ] as const)('%s', async (_, model) => {
    const played = await interviewsWith(model);
    expect(played.flatMap(failuresOf).map(lineOf)).toEqual([]);
    expect(played).toHaveLength(CANDIDATES.length * ROLES.length);
  });
});

test('nobody puts words into the mouth of the interviewer, though its model says what it is told', async () => {
  expect((await interviewsWith('puppet', DIFFICULT)).flatMap(failuresOf).map(lineOf)).toEqual([]);
});

test('a sensible model is heard, and one that breaks its instruction is not', async () => {
  const talkers = CANDIDATES.filter(({ name }) => name === 'average talker' || name === 'non-native');
  const wordsOf = async (model: ModelKind) => {
    const played = await playAll(talkers.flatMap((candidate) => ROLES.map((role) => ({ role, candidate, model, minds, seed: 2 }))));
    return played.flatMap(({ turns }) => turns.filter((turn) => turn.speaker === 'interviewer' && turn.wording === 'model')).length;
  };
  expect(await wordsOf('sensible')).toBeGreaterThan(3);
  expect(await wordsOf('disobedient')).toBe(0);
});

test('an interview comes out the same whenever it is played', async () => {
  const settings = CANDIDATES.slice(0, 8).map((candidate) => ({
    role: ROLES[0] ?? roleOf('nurse'),
    candidate,
    model: 'none' as const,
    minds,
    seed: 3,
  }));
  const [once, again] = [await playAll(settings), await playAll(settings)];
  expect(once.map(({ turns }) => turns)).toEqual(again.map(({ turns }) => turns));
});
