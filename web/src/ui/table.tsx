import type { ReactNode } from 'react';
import { classes } from '#lib/classes.ts';

type Heading = { word: string; className?: string };

/** A table that reads like sentences; on phones its rows become cards. */
export const Table = ({ label, headings, children }: { label: string; headings: readonly Heading[]; children: ReactNode }) => (
  <table aria-label={label} className="block w-full border-collapse text-left sm:table">
    <thead className="sr-only sm:not-sr-only sm:table-header-group">
      <tr className="border-b border-line text-13 text-ink-2">
        {headings.map(({ word, className }) => (
          <th key={word} scope="col" className={classes('px-2.5 pb-2 font-medium first:pl-2', className)}>
            {word}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="block sm:table-row-group">{children}</tbody>
  </table>
);

export const Row = ({ children, className }: { children: ReactNode; className?: string }) => (
  <tr
    className={classes(
      'relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-1 py-3 transition-colors has-[a.row-link:hover]:bg-sunk/60 sm:table-row sm:h-12 sm:p-0',
      className,
    )}
  >
    {children}
  </tr>
);

type CellProps = { children?: ReactNode; className?: string; alone?: boolean; label?: string };

/** `alone` takes the whole line of a phone's card; `label` names the value where there is no heading above it. */
export const Cell = ({ children, className, alone, label }: CellProps) => (
  <td className={classes('wrap-break-word sm:px-2.5 sm:py-2 sm:first:pl-2', alone && 'w-full sm:w-auto', className)}>
    {label && <span className="mr-2 text-13 text-ink-3 sm:hidden">{label}</span>}
    {children}
  </td>
);

/** Makes the whole row lead to its thing, with one link for the keyboard. */
export const rowLink = 'row-link font-semibold wrap-anywhere outline-offset-4 after:absolute after:inset-0';
