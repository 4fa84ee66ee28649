import { beforeEach, expect, test, vi } from 'vitest';
import { forgetOpened, openedHere, openedWith, rememberOpened } from './opened-interviews.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('a spent ticket leads back to its interview in the browser that opened it, however it is typed', async () => {
  await rememberOpened('ABCDE-FGHJK-MNPQR-STVWX-YZ0123', 'one');
  await rememberOpened('ZZZZZ-FGHJK-MNPQR-STVWX-YZ0123', 'two');
  expect(await openedWith('abcdefghjkmnpqrstvwxyz0123')).toBe('one');
  expect(await openedWith('another')).toBeUndefined();
  expect(openedHere()).toEqual(['two', 'one']);
});

test('the ticket itself is not kept, and what is forgotten is gone', async () => {
  await rememberOpened('ABCDE-FGHJK-MNPQR-STVWX-YZ0123', 'one');
  expect([...kept.values()].join().toUpperCase()).not.toContain('ABCDE');
  forgetOpened('one');
  expect(await openedWith('ABCDE-FGHJK-MNPQR-STVWX-YZ0123')).toBeUndefined();
});

test('what another version or a hand left there does no harm', async () => {
  for (const left of ['not json', '{"a":1}', '[null, {"ticket": 3}]']) {
    kept.set('interviews', left);
    expect(openedHere()).toEqual([]);
  }
});
