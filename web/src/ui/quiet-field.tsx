'use client';
import { type ReactNode, useId } from 'react';
import { classes } from '#lib/classes.ts';

type Said = { severity: 'refuse' | 'advise'; message: string };

export type QuietFieldProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** The label is on the screen, not only for those who hear it. */
  labelled?: boolean | undefined;
  placeholder?: string | undefined;
  hint?: string | undefined;
  /** The type of the words, the same whether they are read or written. */
  type?: string | undefined;
  className?: string | undefined;
  said?: readonly Said[];
  /** What can be done about a refusal besides other words. */
  remedy?: ReactNode;
  isReadOnly?: boolean;
  /** Found by this when something leads to the field. */
  place?: string;
};

/** Words that read like the page and can be changed where they stand. */
export function QuietField({ label, value, labelled, type, className, said = [], hint, isReadOnly = false, ...rest }: QuietFieldProps) {
  const id = useId();
  return (
    <div className={classes('grid min-w-0 content-start', className)}>
      {labelled && (
        <label htmlFor={id} className="text-13 text-ink-3">
          {label}
        </label>
      )}
      {isReadOnly ? (
        <p id={id} dir="auto" className={classes('py-1 whitespace-pre-wrap', type)}>
          {value || '–'}
        </p>
      ) : (
        <>
          <Writing id={id} label={labelled ? undefined : label} value={value} type={type} said={said} hint={hint} {...rest} />
          {(said.length > 0 || hint !== undefined) && (
            <div id={`${id}-note`} className="grid gap-0.5 pt-0.5 text-13">
              <SaidHere said={said}>{rest.remedy}</SaidHere>
              {hint && <p className="text-ink-3 tabular-nums">{hint}</p>}
            </div>
          )}
        </>
      )}
    </div>
  );
}

type WritingProps = Omit<QuietFieldProps, 'label' | 'said'> & { id: string; label: string | undefined; said: readonly Said[] };

const Writing = ({ id, label, value, onChange, placeholder, type, said, hint, place }: WritingProps) => (
  <textarea
    id={id}
    dir="auto"
    rows={1}
    data-place={place}
    aria-label={label}
    aria-invalid={said.some(({ severity }) => severity === 'refuse') || undefined}
    aria-describedby={said.length > 0 || hint !== undefined ? `${id}-note` : undefined}
    placeholder={placeholder}
    value={value}
    // What is spoken is one line, wherever it was pasted from.
    onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
    className={classes(
      '-mx-2 field-sizing-content w-[calc(100%+1rem)] resize-none rounded-control border border-transparent bg-transparent px-[7px] py-[3px] transition-colors placeholder:text-ink-3',
      'hover:border-line-2 focus:border-transparent focus:bg-surface focus:-outline-offset-1 aria-invalid:border-brick/45',
      type,
    )}
  />
);

type SaidHereProps = { id?: string; said: readonly Said[]; className?: string; children?: ReactNode };

/** Beside the field: what stands in the way in brick, what is advised in amber. */
export const SaidHere = ({ id, said, className, children }: SaidHereProps) =>
  said.length > 0 && (
    <ul id={id} className={classes('grid gap-0.5 text-13', className)}>
      {said.map(({ severity, message }) => (
        <li key={message} className={severity === 'refuse' ? 'text-brick' : 'text-amber-ink'}>
          {message} {severity === 'refuse' && children}
        </li>
      ))}
    </ul>
  );
