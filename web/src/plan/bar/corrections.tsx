'use client';
import { useEditing } from '../draft/editing.tsx';

/** How much stands in the way of publishing, leading to the first of it. */
export function Corrections() {
  const { notes, goTo } = useEditing();
  const refused = notes.filter(({ severity }) => severity === 'refuse').length;
  const [first] = notes;
  if (!first) return null;
  const word =
    refused > 0
      ? `${refused === 1 ? '1 thing' : `${refused} things`} to correct before publishing`
      : `${notes.length === 1 ? '1 thing' : `${notes.length} things`} you may want to change`;
  return (
    <button
      type="button"
      onClick={() => goTo(first.place)}
      className={`rounded-control text-13 underline decoration-current/35 underline-offset-3 hover:decoration-current ${refused > 0 ? 'text-brick' : 'text-amber-ink'}`}
    >
      {word}
    </button>
  );
}
