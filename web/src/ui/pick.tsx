import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from '#lib/classes.ts';
import { control } from './field.tsx';

/** A native select: phones and screen readers know it best. */
export const Pick = ({ className, ...rest }: ComponentProps<'select'>) => (
  <span className={classes('relative block', className)}>
    <select {...rest} className={classes(control, 'appearance-none truncate pr-9')} />
    <ChevronDown
      aria-hidden
      strokeWidth={1.5}
      className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
    />
  </span>
);
