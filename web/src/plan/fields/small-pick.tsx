import type { ComponentProps, ReactNode } from 'react';

type SmallPickProps = ComponentProps<'select'> & { label: string; children: ReactNode };

/** A choice within a line of small words. */
export const SmallPick = ({ label, children, ...rest }: SmallPickProps) => (
  <label className="inline-flex min-w-0 flex-wrap items-baseline gap-x-1.5 whitespace-nowrap">
    {label}
    <select
      {...rest}
      className="min-h-8 rounded-control border border-line-2 bg-surface px-1.5 py-1 text-13 text-ink hover:border-ink-3 pointer-coarse:min-h-10"
    >
      {children}
    </select>
  </label>
);
