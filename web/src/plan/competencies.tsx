'use client';
import type { Plan } from '@viva/domain';
import { useState } from 'react';
import { classes } from '#lib/classes.ts';
import { CompetencyDetail } from './competency-detail.tsx';

/**
 * Cards on the left, the chosen one beside them; on a phone it opens under its card. One element serves both,
 * moved by the layout, so that nothing is there twice.
 */
export function Competencies({ plan }: { plan: Plan }) {
  const [chosenId, setChosenId] = useState<string>(plan.competencies[0]?.id ?? '');
  const chosenIndex = plan.competencies.findIndex((competency) => competency.id === chosenId);
  const chosen = plan.competencies[chosenIndex];
  const rows = { '--rows': `repeat(${plan.competencies.length}, auto) 1fr` } as React.CSSProperties;
  return (
    <section
      aria-label="Competencies"
      style={rows}
      className="flex flex-col border-t border-line lg:grid lg:grid-cols-[19rem_minmax(0,1fr)] lg:[grid-template-rows:var(--rows)]"
    >
      {plan.competencies.map((competency, index) => {
        const isChosen = competency.id === chosenId;
        return (
          <button
            key={competency.id}
            type="button"
            aria-expanded={isChosen}
            aria-controls="competency"
            onClick={() => setChosenId(competency.id)}
            style={{ order: index * 2 }}
            className={classes(
              'relative grid gap-1 border-b border-line px-4 py-4 text-left transition-colors lg:order-none! lg:col-start-1',
              'before:absolute before:inset-y-0 before:left-0 before:w-[3px]',
              isChosen ? 'bg-surface before:bg-pine' : 'hover:bg-sunk/60',
            )}
          >
            <span className="font-semibold">{competency.name}</span>
            {competency.because && (
              <span className="line-clamp-2 text-13 text-ink-3">because the description says “{competency.because}”</span>
            )}
            <span className="mt-1 flex items-center gap-2.5">
              <span aria-hidden className="h-1.5 rounded-full bg-s4" style={{ width: `${competency.weight * 0.6}%` }} />
              <span className="text-13 text-ink-2 tabular-nums">{competency.weight} %</span>
            </span>
          </button>
        );
      })}
      {chosen && (
        <div
          id="competency"
          style={{ order: chosenIndex * 2 + 1 }}
          className="min-w-0 border-line px-4 pt-5 pb-8 max-lg:border-b lg:order-none! lg:col-start-2 lg:row-span-full lg:row-start-1 lg:border-l lg:pl-8"
        >
          <CompetencyDetail competency={chosen} questions={plan.questions.filter((question) => question.competencyId === chosen.id)} />
        </div>
      )}
    </section>
  );
}
