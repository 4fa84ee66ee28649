import type { Player } from './recording/player.ts';

const TYPES_HERE = 'input, textarea, select';
const HAS_OWN_SPACE = `${TYPES_HERE}, button, a, [role="radio"], [role="dialog"]`;

type ReviewFrame = Pick<HTMLElement, 'addEventListener' | 'removeEventListener' | 'querySelectorAll'>;

/**
 * Space plays and pauses; J and K go to the next and the previous quote. Only from inside the review: a single key that
 * worked everywhere would be pressed by whoever speaks to their computer. @returns how to stop
 */
export function listenForReviewKeys(frame: ReviewFrame, player: Pick<Player, 'toggle'> | null): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (event.key === ' ' && player && !target.closest(HAS_OWN_SPACE)) {
      event.preventDefault();
      void player.toggle();
    }
    if ((event.key === 'j' || event.key === 'k') && !target.closest(TYPES_HERE)) step(frame, event.key === 'j' ? 1 : -1);
  };
  frame.addEventListener('keydown', press);
  return () => frame.removeEventListener('keydown', press);
}

function step(frame: ReviewFrame, by: 1 | -1) {
  const quotes = [...frame.querySelectorAll<HTMLButtonElement>('[data-quote]')];
  const at = quotes.indexOf(globalThis.document?.activeElement as HTMLButtonElement);
  const next = quotes[at < 0 ? 0 : at + by];
  next?.focus();
  next?.click();
}
