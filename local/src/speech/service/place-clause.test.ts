import { expect, test } from 'vitest';
import { placeClause } from './place-clause.ts';

const RATE = 1_000;
const silence = (ms: number) => new Float32Array(ms);
const tone = (ms: number) => Float32Array.from({ length: ms }, (_, i) => Math.sin(i));
const join = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

test('the silence of the model is cut off and the pause after a clause put in', () => {
  const samples = join(silence(200), tone(500), silence(400));
  const clause = { text: 'We use it,', words: ['We', ' use', ' it,'], pause: 'comma' as const };
  const { durationMs, pcm } = placeClause(clause, samples, RATE, 0);
  expect(durationMs).toBe(20 + 500 + 40 + 90);
  expect(pcm).toHaveLength(durationMs);
});

test('words follow each other inside the speech, longer ones longer, counted from the start of the line', () => {
  const clause = { text: 'We understand.', words: ['We', ' understand.'], pause: 'end' as const };
  const { words } = placeClause(clause, join(silence(100), tone(600)), RATE, 3_000);
  expect(words.map(({ text }) => text)).toEqual(clause.words);
  const [first, second] = words;
  expect(first?.startMs).toBe(3_020);
  expect(first?.endMs).toBe(second?.startMs);
  expect(second?.endMs).toBe(3_620);
  expect((second?.endMs ?? 0) - (second?.startMs ?? 0)).toBeGreaterThan(2 * ((first?.endMs ?? 0) - (first?.startMs ?? 0)));
});

test('a clause without any sound still has times for its words', () => {
  const { words } = placeClause({ text: '…', words: ['…'], pause: 'end' }, silence(300), RATE, 0);
  expect(words).toEqual([{ text: '…', startMs: 0, endMs: 300 }]);
});
