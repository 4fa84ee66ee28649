'use client';
import { useEffect } from 'react';
import { lastPress } from './last-press.ts';
import { swallowClicks } from './swallow-clicks.ts';

/** Only the newest press can be half of a double click. */
let stop = () => {};
const guard = () => {
  stop();
  stop = swallowClicks(lastPress());
};

/** The press that opened a dialog does not press something in it, and the one that closed it nothing behind it. */
export function useDoubleClickGuard(open: boolean) {
  useEffect(() => {
    if (!open) return;
    guard();
    return guard;
  }, [open]);
}
