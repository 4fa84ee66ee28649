import type { Progress } from '#room/floor/progress.ts';

/** Time in words, never a clock that runs. */
export function whereWeAre(progress: Progress | undefined, minutes: number): string {
  if (!progress) return `about ${minutes} min`;
  if (progress.ended || progress.floor === 'closing') return 'Goodbye';
  if (progress.phase === 'information') return 'Almost done';
  if (progress.phase === 'your-questions') return 'Your questions';
  const left = progress.minutesLeft > 1 ? `about ${progress.minutesLeft} min left` : 'about a minute left';
  return progress.topic > 0 && progress.topics > 0 ? `Topic ${progress.topic} of ${progress.topics} · ${left}` : left;
}
