'use client';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import { classes } from '#lib/classes.ts';

type Option<V extends string> = { value: V; label: ReactNode };
type ChoiceProps<V extends string> = {
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  error?: string | undefined;
};

/** Two or three answers side by side; nothing is chosen until someone chooses. */
export function Choice<V extends string>({ label, hint, options, value, onChange, error }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="grid gap-2.5">
      <p id={id} className="text-16">
        {label}
      </p>
      <RadioGroup
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        aria-invalid={error ? true : undefined}
        value={value}
        onValueChange={(chosen) => onChange(chosen as V)}
        className="grid auto-cols-fr grid-flow-col overflow-hidden max-[19rem]:grid-flow-row rounded-card border border-line-2 bg-surface aria-invalid:border-brick"
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            nativeButton
            render={<button type="button" />}
            className={classes(
              'grid min-h-12 place-items-center px-3 py-1.5 text-center text-14 leading-snug font-medium -outline-offset-2 not-first:border-l not-first:border-line-2 max-[19rem]:not-first:border-t max-[19rem]:not-first:border-l-0',
              'transition-colors hover:bg-sunk data-checked:bg-pine-2 data-checked:text-pine',
            )}
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
      <p id={`${id}-hint`} className={classes('text-14', error ? 'text-brick' : 'text-ink-3')} role={error ? 'alert' : undefined}>
        {error ?? hint}
      </p>
    </div>
  );
}
