import type { Plan } from '@viva/domain';
import { type Stretch, stretchesOf } from './minutes.ts';

const LOOK: Record<Stretch['kind'], string> = {
  around: 'bg-s1 text-ink-2',
  competency: 'bg-s2 text-ink',
  over: 'bg-amber-2 text-amber-ink',
};

export function MinutesRuler({ plan }: { plan: Plan }) {
  const { stretches, minutes, fitting } = stretchesOf(plan);
  const left = plan.questions.length - fitting;
  return (
    <div className="grid gap-1.5">
      <div aria-hidden className="hidden gap-0.5 overflow-hidden rounded-control sm:flex">
        {stretches.map(({ key, word, minutes: length, kind }) => (
          <div
            key={key}
            title={`${word}, ${length} min`}
            style={{ flex: length }}
            className={`min-w-0 truncate px-2 py-1 text-12 font-medium ${LOOK[kind]}`}
          >
            {word}
          </div>
        ))}
      </div>
      <p className="text-13 text-ink-2">
        {minutes} of {plan.minutes} min · {fitting} questions fit.
        {left > 0 && ` ${left === 1 ? 'One more is' : `${left} more are`} asked only if time allows.`}
      </p>
    </div>
  );
}
