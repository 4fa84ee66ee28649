import { SETTLING_MS } from '#lib/one-at-a-time.ts';

const PRESSES = ['pointerdown', 'mousedown', 'click'] as const;
/** A hand that clicks twice does not move further between. */
const SAME_PLACE_PX = 24;

export type Place = { x: number; y: number };
type Page = Pick<Document, 'addEventListener' | 'removeEventListener'>;

/** For a moment after a dialog was closed by a press: the second half of a double click would fall onto what was behind it. */
export function swallowClicks({ x, y }: Place, page: Page = document): void {
  const swallow = (event: Event) => {
    const { clientX, clientY } = event as MouseEvent;
    if (Math.abs(clientX - x) > SAME_PLACE_PX || Math.abs(clientY - y) > SAME_PLACE_PX) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const press of PRESSES) page.addEventListener(press, swallow, { capture: true });
  setTimeout(() => {
    for (const press of PRESSES) page.removeEventListener(press, swallow, { capture: true });
  }, SETTLING_MS);
}
