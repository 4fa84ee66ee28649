'use client';
import type { CSSProperties } from 'react';
import { useEditing } from '../draft/editing.tsx';
import { AddCompetency } from '../library/add-competency.tsx';
import { CompetencyCard } from './competency-card.tsx';
import { CompetencyDetail } from './competency-detail.tsx';
import { WeightsBar } from './weights-bar.tsx';

/**
 * Cards on the left, the chosen one beside them; on a phone it opens under its card. One element serves both,
 * moved by the layout, so that nothing is there twice.
 */
export function Competencies() {
  const { plan, chosenId, isReadOnly } = useEditing();
  const chosenIndex = plan.competencies.findIndex((competency) => competency.id === chosenId);
  const chosen = plan.competencies[chosenIndex];
  const rows = { '--rows': `repeat(${plan.competencies.length + 1}, auto) 1fr` } as CSSProperties;
  return (
    <section
      aria-label="Competencies"
      style={rows}
      className="flex flex-col border-y border-line lg:grid lg:grid-cols-[18rem_minmax(0,1fr)] lg:[grid-template-rows:var(--rows)]"
    >
      <div style={{ order: -1 }} className="grid gap-1.5 border-b border-line py-3 pr-3 pl-4 lg:order-none! lg:col-start-1">
        <p className="flex justify-between text-13 text-ink-3">
          <span>{plan.competencies.length === 1 ? '1 competency' : `${plan.competencies.length} competencies`}</span>
          <span>weights, together 100 %</span>
        </p>
        <WeightsBar competencies={plan.competencies} chosenId={chosenId} />
      </div>
      {plan.competencies.map((competency, index) => (
        <CompetencyCard key={competency.id} competency={competency} order={index * 2} />
      ))}
      {!isReadOnly && (
        <div style={{ order: plan.competencies.length * 2 }} className="px-1.5 py-2.5 lg:order-none! lg:col-start-1">
          <AddCompetency />
        </div>
      )}
      {chosen && (
        <div
          id="competency"
          style={{ order: chosenIndex * 2 + 1 }}
          className="min-w-0 border-line px-4 pt-5 pb-8 max-lg:border-b lg:order-none! lg:col-start-2 lg:row-span-full lg:row-start-1 lg:border-l lg:pr-2 lg:pl-8"
        >
          <CompetencyDetail key={chosen.id} competency={chosen} />
        </div>
      )}
    </section>
  );
}
