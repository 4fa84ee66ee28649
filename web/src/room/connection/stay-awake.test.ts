import { expect, test } from 'vitest';
import { stayAwake } from './stay-awake.ts';

/** A browser that counts the locks that are held. */
function browser() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const window = new EventTarget();
  const held = new Set<{ released: boolean }>();
  const answers: (() => void)[] = [];
  const wakeLock = {
    request: async () => {
      await new Promise<void>((resolve) => answers.push(resolve));
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
          held.delete(lock);
        },
      };
      held.add(lock);
      return lock as unknown as WakeLockSentinel;
    },
  };
  /** All locks that were asked for have come. */
  const settle = async () => {
    for (const answer of answers.splice(0)) answer();
    await new Promise(setImmediate);
  };
  const hide = () => {
    for (const lock of held) lock.released = true;
    held.clear();
  };
  return { page: { document: document as never, window: window as never, wakeLock }, document, window, held, settle, hide };
}

test('however often the page is looked at again, one lock is held, and none afterwards', async () => {
  const { page, document, window, held, settle } = browser();
  let woken = 0;
  const end = stayAwake(() => {
    woken += 1;
  }, page);
  window.dispatchEvent(new Event('online'));
  await settle();
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('pageshow'));
  await settle();
  expect([woken, held.size]).toEqual([4, 1]);
  end();
  await settle();
  expect(held.size).toBe(0);
});

test('a lock that the browser took back is asked for again', async () => {
  const { page, document, held, settle, hide } = browser();
  stayAwake(() => {}, page);
  await settle();
  hide();
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(held.size).toBe(1);
});

test('a lock that comes after the end is given back', async () => {
  const { page, held, settle } = browser();
  stayAwake(() => {}, page)();
  await settle();
  expect(held.size).toBe(0);
});
