import { expect, test } from 'vitest';
import { judgeEnding } from './judge-ending.ts';

test.each(['SIGXCPU', 'SIGABRT', 'SIGTRAP', 'SIGSEGV'] as const)('a reader that ends by %s has met a file that asks too much', (signal) => {
  expect(judgeEnding({ code: null, signal })).toEqual({ ok: false, reason: 'too-complex' });
});

test('a reader that could not be started says nothing of the file', () => {
  expect(() => judgeEnding({ error: Object.assign(new Error('spawn EAGAIN'), { code: 'EAGAIN' }) })).toThrow('could not be started');
  for (const code of [126, 127]) expect(() => judgeEnding({ code, signal: null })).toThrow('could not be started');
});

test('nor does one that was stopped from outside', () => {
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGHUP'] as const) expect(() => judgeEnding({ code: null, signal })).toThrow(signal);
});
