import { SETTLING_MS } from '#lib/one-at-a-time.ts';
import type { Press } from './last-press.ts';

const PRESSES = ['pointerdown', 'mousedown', 'click'] as const;
/** A hand that clicks twice does not move further between. */
const SAME_PLACE_PX = 24;

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/**
 * For a moment nothing is pressed where it was pressed just now: the second half of a double click is meant for the first.
 * @returns how to end that moment early
 */
export function swallowClicks(press: Press | undefined, page: Page = window, now = performance.now()): () => void {
  if (press === undefined || now - press.at > SETTLING_MS) return () => {};
  const swallow = (event: Event) => {
    const { clientX, clientY } = event as MouseEvent;
    if (Math.abs(clientX - press.x) > SAME_PLACE_PX || Math.abs(clientY - press.y) > SAME_PLACE_PX) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of PRESSES) page.addEventListener(type, swallow, { capture: true });
  const stop = () => {
    for (const type of PRESSES) page.removeEventListener(type, swallow, { capture: true });
  };
  setTimeout(stop, SETTLING_MS);
  return stop;
}
