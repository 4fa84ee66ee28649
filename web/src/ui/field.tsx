import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from '#lib/classes.ts';

export const control =
  'w-full rounded-control border border-line-2 bg-surface px-3 py-2 text-ink placeholder:text-ink-3 hover:border-ink-3 aria-invalid:border-brick disabled:opacity-60';

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  children: (described: Described) => ReactNode;
};

/** A label above, a hint below; an error takes the hint's place, so that nothing jumps. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classes('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': error ? true : undefined })}
      {note && (
        <p id={`${id}-note`} className={classes('text-13', error ? 'text-brick' : 'text-ink-3')} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'children'> & Omit<FieldProps, 'children'>;

export const TextField = ({ label, hint, error, className, ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} {...(error && { error })} {...(className && { className })}>
    {(described) => <input {...described} {...rest} className={control} />}
  </Field>
);

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'children'> & Omit<FieldProps, 'children'>;

export const TextArea = ({ label, hint, error, className, ...rest }: TextAreaProps) => (
  <Field label={label} hint={hint} {...(error && { error })} {...(className && { className })}>
    {(described) => <textarea {...described} {...rest} className={classes(control, 'field-sizing-content')} />}
  </Field>
);
