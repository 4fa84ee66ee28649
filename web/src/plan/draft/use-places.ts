'use client';
import type { Plan } from '@viva/domain';
import { useEffect, useState } from 'react';
import { competencyAt } from '../checks/place-notes.ts';

/** Which competency is open, and the way to any field of the plan. */
export function usePlaces(plan: Plan) {
  const [asked, setAsked] = useState<string>();
  const [wanted, setWanted] = useState<{ place: string }>();
  const chosen = plan.competencies.find(({ id }) => id === asked) ?? plan.competencies[0];
  useEffect(() => {
    if (!wanted) return;
    const field = fieldAt(wanted.place);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const goTo = (place: string) => {
    const competencyId = competencyAt(place, plan);
    if (competencyId) setAsked(competencyId);
    setWanted({ place });
  };
  return { chosenId: chosen?.id, choose: setAsked, goTo };
}

/** The field itself, else the nearest thing that holds it. */
function fieldAt(place: string): HTMLElement | null {
  const steps = place.split('/');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(steps.slice(0, length).join('/'))}"]`);
    if (found) return found;
  }
  return null;
}
