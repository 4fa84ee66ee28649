import type { Competency } from '@viva/domain';
import { classes } from '#lib/classes.ts';

/** One bar that is always whole; the numbers stand in the cards. */
export const WeightsBar = ({ competencies, chosenId }: { competencies: readonly Competency[]; chosenId: string | undefined }) => (
  <div aria-hidden className="flex h-1.5 gap-0.5 overflow-hidden rounded-full">
    {competencies.map(({ id, name, weight }) => (
      <span
        key={id}
        title={`${name}, ${weight} %`}
        style={{ flexGrow: weight }}
        className={classes('basis-0 transition-colors', id === chosenId ? 'bg-pine' : 'bg-s2')}
      />
    ))}
  </div>
);
