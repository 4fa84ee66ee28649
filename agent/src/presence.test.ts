import { expect, test } from 'vitest';
import { voiceOf } from './presence.ts';

test('the voice is ready when the candidate can be heard and spoken to', () => {
  expect(voiceOf({ recognition: 'ready', voice: 'ready' })).toEqual({ voice: 'ready', reason: null });
});

test('what loads is being prepared', () => {
  expect(voiceOf({ recognition: 'ready', voice: 'loading' }).voice).toBe('preparing');
  expect(voiceOf(undefined).voice).toBe('preparing');
});

test('what is missing is said in its own sentence', () => {
  const reason = 'The voice could not be fetched. Install Python with pip and start again.';
  expect(voiceOf({ recognition: 'ready', voice: reason })).toEqual({ voice: 'unavailable', reason });
});
