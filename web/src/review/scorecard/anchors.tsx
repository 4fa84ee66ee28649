import type { Competency, Level } from '@viva/domain';
import { classes } from '#lib/classes.ts';

const ANCHORED = [1, 3, 5] as const;

/** What each level stands for, there to read before one is chosen; 2 and 4 lie between two of them. */
export const Anchors = ({ anchors, level }: { anchors: Competency['anchors']; level: Level | null | undefined }) => (
  <div className="grid gap-1.5 text-13">
    <dl className="grid gap-1.5">
      {ANCHORED.map((anchored) => {
        const applies = typeof level === 'number' && Math.abs(level - anchored) <= 1;
        return (
          <div key={anchored} className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
            <dt className={classes('font-serif', applies ? 'font-semibold text-ink' : 'text-ink-3')}>{anchored}</dt>
            <dd className={applies ? 'text-ink' : 'text-ink-2'}>{anchors[anchored]}</dd>
          </div>
        );
      })}
    </dl>
    <p className="min-h-[1lh] text-ink-3" aria-live="polite">
      {inWords(level)}
    </p>
  </div>
);

function inWords(level: Level | null | undefined): string {
  if (level === undefined) return 'Choose by what was said, against these.';
  if (level === null) return 'It counts neither for nor against.';
  return level === 2 || level === 4 ? `${level} lies between ${level - 1} and ${level + 1}.` : '';
}
