import type { ReactNode } from 'react';
import { classes } from '#lib/classes.ts';

const TONE = {
  attention: 'bg-amber-2 text-ink',
  trouble: 'bg-brick-2 text-ink',
  plain: 'bg-sunk text-ink-2',
};

type NoticeProps = { tone?: keyof typeof TONE; children: ReactNode; action?: ReactNode; className?: string };

/** What happened, what is safe, what to do. */
export const Notice = ({ tone = 'plain', children, action, className }: NoticeProps) => (
  <div
    role={tone === 'trouble' ? 'alert' : undefined}
    className={classes('flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control px-4 py-3', TONE[tone], className)}
  >
    <div className="min-w-0 flex-1 basis-56">{children}</div>
    {action}
  </div>
);
