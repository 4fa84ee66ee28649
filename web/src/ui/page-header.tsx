import type { ReactNode } from 'react';

type PageHeaderProps = { title: ReactNode; above?: ReactNode; beside?: ReactNode; children?: ReactNode };

/** Where you are, how it stands, the one primary action. */
export const PageHeader = ({ title, above, beside, children }: PageHeaderProps) => (
  <header className="flex min-h-14 flex-wrap items-end justify-between gap-x-6 gap-y-3">
    <div className="min-w-0">
      {above && <div className="text-13 text-ink-3">{above}</div>}
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h1 className="wrap-anywhere font-serif text-25 font-semibold tracking-[-0.01em]">{title}</h1>
        {beside && <div className="text-13 text-ink-3">{beside}</div>}
      </div>
    </div>
    {children && <div className="flex flex-wrap items-center gap-2 max-sm:has-[input]:w-full">{children}</div>}
  </header>
);
