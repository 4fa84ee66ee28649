import type { ReactNode } from 'react';

/** A quiet page with one thing to do. */
export const Doorway = ({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) => (
  <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col px-5 pt-[12vh] pb-10">
    <p className="font-serif text-20 font-bold">Viva</p>
    <h1 className="mt-10 font-serif text-31 font-semibold tracking-[-0.01em]">{title}</h1>
    <p className="mt-1 mb-7 text-16 text-ink-2">{lead}</p>
    <div className="grid gap-6">{children}</div>
  </main>
);
