import type { ReactNode } from 'react';

/** One sentence and the one action. */
export const Empty = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className="grid justify-items-start gap-4 border-t border-line py-10">
    <p className="max-w-[52ch] font-serif text-20 text-ink-2">{children}</p>
    {action}
  </div>
);
