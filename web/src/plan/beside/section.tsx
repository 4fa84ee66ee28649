import type { ReactNode } from 'react';

type BesideSectionProps = { label: string; action: ReactNode; children: ReactNode };

/** A part of the plan that stands beside its questions, under a heading that may carry an action. */
export const BesideSection = ({ label, action, children }: BesideSectionProps) => (
  <section aria-label={label} className="grid content-start">
    <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 border-b border-line pb-1.5">
      <h2 className="text-16 font-semibold">{label}</h2>
      {action}
    </div>
    {children}
  </section>
);
