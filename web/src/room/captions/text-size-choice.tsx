'use client';
import { Choice } from '#ui/choice.tsx';
import { TEXT_SIZES, useTextSize } from './text-size.ts';

const OPTIONS = TEXT_SIZES.map(({ size, word }) => ({ value: size, label: word }));

export function TextSizeChoice() {
  const { size, setSize } = useTextSize();
  return <Choice label="Text size" options={OPTIONS} value={size} onChange={setSize} />;
}
