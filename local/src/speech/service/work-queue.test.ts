import { expect, test } from 'vitest';
import { type Priority, Refused, WorkQueue } from './work-queue.ts';

/** A queue whose one worker is busy until `finish` is called. */
function busyQueue(limits: { waiting?: number; partialStaleMs?: number } = {}) {
  let nowMs = 0;
  const queue = new WorkQueue({ workers: 1, waiting: 10, partialStaleMs: 500, ...limits }, () => nowMs);
  const done: string[] = [];
  let finish = () => {};
  const blocker = queue.run('final', () => new Promise<void>((resolve) => (finish = resolve)));
  const ask = (name: string, priority: Priority, signal?: AbortSignal) =>
    queue
      .run(priority, async () => void done.push(name), signal)
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        done.push(`${name} ${error.because}`);
      });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { queue, done, ask, pass, finish: () => finish(), blocker };
}

test('finals come before first clauses, those before the rest of a line, before lines made ahead, before partials', async () => {
  const { ask, done, finish } = busyQueue();
  const asked = (['partial', 'rest', 'next', 'first', 'final'] as const).map((priority) => ask(priority, priority));
  finish();
  await Promise.all(asked);
  expect(done).toEqual(['final', 'first', 'next', 'rest', 'partial']);
});

test('what came first is served first within its kind', async () => {
  const { ask, done, finish, pass } = busyQueue();
  const asked = ['a', 'b', 'c'].map((name) => {
    pass(1);
    return ask(name, 'final');
  });
  finish();
  await Promise.all(asked);
  expect(done).toEqual(['a', 'b', 'c']);
});

test('a partial that waited too long is dropped, a final never', async () => {
  const { ask, done, finish, pass } = busyQueue({ partialStaleMs: 500 });
  const asked = [ask('partial', 'partial'), ask('final', 'final')];
  pass(501);
  finish();
  await Promise.all(asked);
  expect(done).toEqual(['final', 'partial stale']);
});

test('a full queue refuses at once, but a final takes the place of what matters less', async () => {
  const { ask, done, finish } = busyQueue({ waiting: 2 });
  const asked = [
    ask('rest', 'rest'),
    ask('partial', 'partial'),
    ask('late rest', 'rest'),
    ask('later rest', 'rest'),
    ask('final', 'final'),
  ];
  await Promise.all(asked.slice(1, 4));
  expect(done).toEqual(['partial stale', 'later rest full', 'late rest full']);
  finish();
  await Promise.all(asked);
  expect(done.slice(3)).toEqual(['final', 'rest']);
});

test('nobody works for somebody who has left', async () => {
  const { ask, done, finish } = busyQueue();
  const left = new AbortController();
  const asked = [ask('gone', 'final', left.signal), ask('here', 'final')];
  left.abort();
  finish();
  await Promise.all(asked);
  expect(done).toEqual(['gone gone', 'here']);
});

test('a work that fails frees its place', async () => {
  const queue = new WorkQueue({ workers: 1, waiting: 1, partialStaleMs: 500 });
  await expect(queue.run('final', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(queue.run('final', async () => 'well')).resolves.toBe('well');
});
