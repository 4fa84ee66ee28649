import type { Turn } from '@viva/domain';
import { expect, test } from 'vitest';
import { TurnRelay } from './turn-relay.ts';

const turn = (number: number) => ({ number }) as Turn;

/** An api that keeps turns, and may be away. */
class Store {
  readonly kept: number[] = [];
  isAway = false;
  attempts = 0;

  readonly send = async (turns: Turn[]): Promise<number> => {
    this.attempts += 1;
    if (this.isAway) throw new Error('away');
    for (const { number } of turns) if (!this.kept.includes(number)) this.kept.push(number);
    return Math.max(...this.kept);
  };
}

test('turns arrive in order', async () => {
  const store = new Store();
  const relay = new TurnRelay(store.send);
  for (const number of [1, 2, 3]) relay.add(turn(number));
  await relay.drained();
  expect(store.kept).toEqual([1, 2, 3]);
});

test('turns said while the api is away are kept and arrive when it is back', async () => {
  const store = new Store();
  store.isAway = true;
  const failures: unknown[] = [];
  const wait = async () => {
    if (store.attempts >= 4) store.isAway = false;
  };
  const relay = new TurnRelay(store.send, { wait, onFailure: (error) => failures.push(error) });
  for (const number of [1, 2]) relay.add(turn(number));
  expect(relay.unsent).toBe(2);
  relay.add(turn(3));
  await relay.drained();
  expect(store.kept).toEqual([1, 2, 3]);
  expect(failures).toHaveLength(4);
  expect(relay.unsent).toBe(0);
});

test('what was only partly stored is sent again from there', async () => {
  const received: number[][] = [];
  const relay = new TurnRelay(async (turns) => {
    received.push(turns.map(({ number }) => number));
    return received.length === 1 ? 1 : 3;
  });
  for (const number of [1, 2, 3]) relay.add(turn(number));
  await relay.drained();
  expect(received.at(-1)).toEqual([2, 3]);
});

test('after another call took over nothing more is sent', async () => {
  const store = new Store();
  store.isAway = true;
  const relay = new TurnRelay(store.send, { wait: async () => relay.stop() });
  relay.add(turn(1));
  await relay.drained();
  expect(store.attempts).toBe(1);
  expect(relay.unsent).toBe(1);
});
