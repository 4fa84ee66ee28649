'use client';
import { useEffect } from 'react';
import { lastPress } from './last-press.ts';
import { swallowClicks } from './swallow-clicks.ts';

/** The press that opened a dialog does not press something in it, and the one that closed it nothing behind it. */
export function useDoubleClickGuard(open: boolean) {
  useEffect(() => {
    if (!open) return;
    swallowClicks(lastPress());
    return () => swallowClicks(lastPress());
  }, [open]);
}
