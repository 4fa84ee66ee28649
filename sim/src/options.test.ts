import { expect, test } from 'vitest';
import { CANDIDATES } from './candidates/index.ts';
import { MODEL_KINDS } from './models/model-kind.ts';
import { optionsFrom } from './options.ts';
import { ROLE_IDS } from './roles.ts';

test('without options every candidate meets every model in every role', () => {
  expect(optionsFrom([])).toMatchObject({ roles: ROLE_IDS, candidates: CANDIDATES, models: MODEL_KINDS, seed: 1, isPart: false });
});

test('each option narrows it, and may be given more than once', () => {
  const options = optionsFrom(['--role', 'nurse', '--role', 'sales', '--candidate', 'terse', '--model', 'none', '--seed', '7']);
  expect(options).toMatchObject({ roles: ['nurse', 'sales'], candidates: [{ name: 'terse' }], models: ['none'], seed: 7, isPart: true });
});

test('a name that does not exist is told with those that do', () => {
  expect(() => optionsFrom(['--role', 'pilot'])).toThrow(/no "pilot".*nurse/);
});

test('no two candidates share a name', () => {
  expect(new Set(CANDIDATES.map(({ name }) => name)).size).toBe(CANDIDATES.length);
});
