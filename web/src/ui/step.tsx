import type { ReactNode } from 'react';

type StepProps = {
  title: ReactNode;
  /** What this is about, beside the product's mark. */
  about?: ReactNode;
  /** "2 of 4": a path with a visible end. */
  at?: { step: number; of: number };
  children: ReactNode;
  /** The decision, always within reach at the bottom of a phone. */
  actions?: ReactNode;
};

/** One page of the candidate's path: one decision. */
export const Step = ({ title, about, at, children, actions }: StepProps) => (
  <main className="mx-auto flex min-h-dvh w-full max-w-[36rem] flex-col px-5 sm:pt-[6vh] sm:pb-10">
    <header className="flex items-baseline justify-between gap-4 pt-4 text-14 text-ink-2">
      <p className="flex min-w-0 items-baseline gap-3">
        <span className="font-serif text-16 font-bold text-ink">Viva</span>
        {about && (
          <span className="truncate" dir="auto">
            {about}
          </span>
        )}
      </p>
      {at && (
        <p className="shrink-0 tabular-nums">
          <span className="sr-only">Step </span>
          {at.step} of {at.of}
        </p>
      )}
    </header>
    <h1 className="mt-6 font-serif text-25 font-semibold tracking-[-0.01em] sm:mt-10 sm:text-31">{title}</h1>
    <div className="mt-2 grid flex-1 content-start gap-6 pb-6 text-16 sm:flex-none">{children}</div>
    {actions && (
      <div className="sticky bottom-0 -mx-5 grid gap-1 bg-paper px-5 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:static sm:pb-0 [@media(max-height:37rem)]:static">
        {actions}
      </div>
    )}
  </main>
);
