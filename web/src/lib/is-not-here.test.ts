import { expect, test } from 'vitest';
import { isNotHere } from './is-not-here.ts';
import { Refusal } from './refusal.ts';

test('an address that can be nobody’s is as good as one that is not there; a bad body and an outage are not', () => {
  const badId = { code: 'invalid', detail: 'jobId: Invalid UUID', errors: [{ path: 'jobId', message: 'Invalid UUID' }] };
  expect(isNotHere(new Refusal(400, badId))).toBe(true);
  expect(isNotHere(new Refusal(404, {}))).toBe(true);
  expect(isNotHere(new Refusal(400, { errors: [{ path: 'name', message: 'Too small' }] }))).toBe(false);
  expect(isNotHere(new Refusal(503, {}))).toBe(false);
});
