'use client';
import type { Competency } from '@viva/domain';
import { useState } from 'react';
import { useEditing } from '../draft/editing.tsx';
import { setWeight } from '../edits/competency-edits.ts';

/** The others share what is left, in the proportions they had when this field was entered. */
export function WeightField({ competency }: { competency: Competency }) {
  const { plan, edit } = useEditing();
  const [entered, setEntered] = useState<{ before: readonly number[]; text: string }>();
  const weights = plan.competencies.map(({ weight }) => weight);
  const write = (text: string) => {
    const before = entered?.before ?? weights;
    setEntered({ before, text });
    if (Number(text) >= 1) edit(setWeight(competency.id, Number(text), before));
  };
  return (
    <label className="relative z-10 flex shrink-0 items-center gap-1 text-ink-2">
      <span className="sr-only">Weight of {competency.name} in percent</span>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={Math.max(1, 100 - (weights.length - 1))}
        value={entered?.text ?? competency.weight}
        onFocus={() => setEntered({ before: weights, text: String(competency.weight) })}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setEntered(undefined)}
        className="min-h-8 w-12 appearance-none rounded-control border border-line bg-surface px-1.5 py-0.5 text-right text-ink tabular-nums [&::-webkit-inner-spin-button]:hidden hover:border-ink-3 pointer-coarse:min-h-10"
      />
      %
    </label>
  );
}
