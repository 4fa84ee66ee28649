import type { Plan } from '@viva/domain';
import { type Stretch, stretchesOf } from './minutes.ts';

const LOOK: Record<Stretch['kind'], string> = {
  around: 'min-w-max bg-s1 text-ink-2',
  competency: 'min-w-0 bg-s2 text-ink',
  over: 'min-w-0 bg-amber-2 text-amber-ink',
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
            className={`truncate px-1.5 py-1 text-12 font-medium ${LOOK[kind]}`}
          >
            {word}
          </div>
        ))}
      </div>
      <p className="text-13 text-ink-2">
        {minutes} of {plan.minutes} min · {fitting === 1 ? '1 question fits' : `${fitting} questions fit`}.
        {left > 0 && <span className="text-amber-ink"> {ifTimeAllows(fitting, left)}</span>}
      </p>
    </div>
  );
}

/** By the numbers that stand beside the questions. */
function ifTimeAllows(fitting: number, left: number): string {
  if (left === 1) return `Question ${fitting + 1} is asked only if time allows.`;
  return `Questions ${fitting + 1} ${left === 2 ? 'and' : 'to'} ${fitting + left} are asked only if time allows.`;
}
