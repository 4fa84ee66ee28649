'use client';
import { useEffect } from 'react';
import { type Place, swallowClicks } from './swallow-clicks.ts';

/** While it is open the page's presses are followed; the one that closed it is not taken twice. */
export function useClosingGuard(open: boolean) {
  useEffect(() => {
    if (!open) return;
    let last: Place | undefined;
    const remember = ({ clientX, clientY }: PointerEvent) => {
      last = { x: clientX, y: clientY };
    };
    document.addEventListener('pointerdown', remember, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', remember, { capture: true });
      if (last) swallowClicks(last);
    };
  }, [open]);
}
