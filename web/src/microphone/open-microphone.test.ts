import { expect, test } from 'vitest';
import { loudness, rootMeanSquare } from './level.ts';
import { type MicrophoneProblem, problemOf } from './open-microphone.ts';
import { remedyFor } from './remedy.ts';

const refused = (name: string, message = '') => Object.assign(new Error(message), { name });

test('each way a browser says no is told apart', () => {
  const named: [Error, MicrophoneProblem][] = [
    [refused('NotAllowedError', 'Permission denied'), 'denied'],
    [refused('NotAllowedError', 'Permission dismissed'), 'dismissed'],
    [refused('NotAllowedError', 'Permission denied by system'), 'blocked-by-system'],
    [refused('NotFoundError'), 'missing'],
    [refused('NotReadableError'), 'in-use'],
    [refused('Whatever'), 'unknown'],
  ];
  for (const [error, problem] of named) expect(problemOf(error)).toBe(problem);
});

test('every problem has a remedy, for the browser at hand', () => {
  const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1';
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const problems: MicrophoneProblem[] = ['denied', 'dismissed', 'blocked-by-system', 'missing', 'in-use', 'insecure', 'unknown'];
  for (const problem of problems) expect(remedyFor(problem, firefox).steps.length).toBeGreaterThan(0);
  expect(remedyFor('denied', iPhone).steps[0]).toContain('Settings');
  expect(remedyFor('denied', firefox).steps[0]).toContain('address');
});

test('the meter is still in silence, full in a shout and rises evenly between', () => {
  expect(rootMeanSquare(new Float32Array([0.5, -0.5]))).toBeCloseTo(0.5);
  expect([loudness(0), loudness(1)]).toEqual([0, 1]);
  expect(loudness(0.01)).toBeGreaterThan(loudness(0.003));
});
