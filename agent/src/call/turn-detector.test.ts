import { initializeLogger } from '@livekit/agents';
import { expect, test } from 'vitest';
import { TurnDetector } from './turn-detector.ts';

initializeLogger({ pretty: false, level: 'error' });

async function thresholdAfter(words: string): Promise<number> {
  const stream = new TurnDetector(() => words).stream();
  const threshold = await stream.unlikelyThreshold('en' as never);
  await stream.aclose();
  return threshold ?? Number.NaN;
}

test('a whole sentence passes the floor sooner than an open clause', async () => {
  const [whole, open] = [await thresholdAfter('We restarted the queue.'), await thresholdAfter('We restarted the queue and then')];
  expect(whole).toBeGreaterThan(0);
  expect(open).toBeGreaterThan(3 * whole);
  expect(open).toBeLessThan(1);
});
