'use client';
import type { Plan } from '@viva/domain';
import { useEffect, useState } from 'react';
import { competencyAt } from '../checks/place-notes.ts';

const CALM_FRAMES = 3;

/** Which competency is open, and the way to any field of the plan. */
export function usePlaces(plan: Plan) {
  const [asked, setAsked] = useState<string>();
  const [wanted, setWanted] = useState<{ place: string }>();
  const chosen = plan.competencies.find(({ id }) => id === asked) ?? plan.competencies[0];
  useEffect(() => {
    if (!wanted) return;
    return whenNoDialog(() => {
      const field = fieldAt(wanted.place);
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  }, [wanted]);
  const goTo = (place: string) => {
    const competencyId = competencyAt(place, plan);
    if (competencyId) setAsked(competencyId);
    setWanted({ place });
  };
  return { chosenId: chosen?.id, choose: setAsked, goTo };
}

/** A dialog that closes gives the focus back to where it was; whoever is led elsewhere is to have it after that. @returns how to give up */
function whenNoDialog(act: () => void): () => void {
  let frame = 0;
  const look = (calm: number) => {
    const isOpen = document.querySelector('[role="dialog"], [role="menu"]') !== null;
    if (!isOpen && calm === 0) act();
    else frame = requestAnimationFrame(() => look(isOpen ? CALM_FRAMES : calm - 1));
  };
  // What was open when this was asked for may be gone by now, and still hold the focus for a moment.
  look(CALM_FRAMES);
  return () => cancelAnimationFrame(frame);
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
