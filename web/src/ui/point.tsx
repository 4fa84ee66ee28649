import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** One thing to know before going on. */
export const Point = ({ Icon, title, children }: { Icon: LucideIcon; title: string; children: ReactNode }) => (
  <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
    <Icon aria-hidden className="mt-0.5 size-5 text-pine" strokeWidth={1.5} />
    <div>
      <p className="font-medium">{title}</p>
      <p className="text-ink-2">{children}</p>
    </div>
  </li>
);
