'use client';
import { useEffect } from 'react';
import type { Player } from './player.ts';

const TYPES_HERE = 'input, textarea, select, button, a, [role="radio"], [role="dialog"]';

/** Space plays and pauses; J and K go to the next and the previous quote. */
export function useReviewKeys(player: Player | null) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (event.key === ' ' && player && !target.closest(TYPES_HERE)) {
        event.preventDefault();
        void player.toggle();
      }
      if ((event.key === 'j' || event.key === 'k') && !target.closest('input, textarea, select')) step(event.key === 'j' ? 1 : -1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [player]);
}

function step(by: 1 | -1) {
  const quotes = [...document.querySelectorAll<HTMLButtonElement>('[data-quote]')];
  const at = quotes.indexOf(document.activeElement as HTMLButtonElement);
  const next = quotes[at < 0 ? 0 : at + by];
  next?.focus();
  next?.click();
}
