import type { Plan } from '@viva/domain';

/** The words of the plan that a note is about, or of the thing that holds them. */
export function wordsAt(plan: Plan, place: string): string {
  let here: unknown = plan;
  let words = 'The whole plan';
  for (const step of place.split('/')) {
    here = Array.isArray(here) ? here.find((item: { id?: string }) => item.id === step) : (here as Record<string, unknown>)?.[step];
    if (here === undefined) break;
    words = wordsOf(here) ?? words;
  }
  return words;
}

function wordsOf(thing: unknown): string | undefined {
  if (typeof thing === 'string') return thing || undefined;
  const { text, name, topic, label } = (thing ?? {}) as Record<string, string | undefined>;
  return text || name || label || topic || undefined;
}
