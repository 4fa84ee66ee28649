'use client';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { Level } from '@viva/domain';
import { useId } from 'react';
import { classes } from '#lib/classes.ts';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const CHOICE =
  'min-h-9 rounded-control border border-line-2 font-medium transition-colors hover:border-ink-3 data-checked:border-pine data-checked:bg-pine data-checked:text-on-pine aria-invalid:border-brick';

type LevelPickerProps = {
  label: string;
  level: Level | null | undefined;
  onChange: (level: Level | null) => void;
  error: string | undefined;
};

/** The numerals look alike: none of them is better by its colour. */
export function LevelPicker({ label, level, onChange, error }: LevelPickerProps) {
  const id = useId();
  // A refused press leads to the first bad field: the numeral is what can take the focus.
  const bad = { 'aria-invalid': error ? (true as const) : undefined, 'aria-describedby': error && id };
  return (
    <div className="grid gap-1.5">
      <RadioGroup
        aria-label={label}
        value={level === undefined ? null : String(level)}
        onValueChange={(value) => onChange(value === 'null' ? null : (Number(value) as Level))}
        className="grid grid-cols-5 gap-1.5"
      >
        {LEVELS.map((choice) => (
          <Radio.Root
            key={choice}
            value={String(choice)}
            nativeButton
            render={<button type="button" {...bad} />}
            className={classes(CHOICE, 'font-serif text-20')}
          >
            {choice}
          </Radio.Root>
        ))}
        <Radio.Root value="null" nativeButton render={<button type="button" />} className={classes(CHOICE, 'col-span-5 text-13')}>
          Cannot be assessed
        </Radio.Root>
      </RadioGroup>
      {error && (
        <p id={id} role="alert" className="text-13 text-brick">
          {error}
        </p>
      )}
    </div>
  );
}
