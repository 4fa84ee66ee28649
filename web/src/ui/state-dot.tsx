import type { ReactNode } from 'react';
import { classes } from '#lib/classes.ts';

const TONE = {
  good: 'bg-pine text-pine',
  waiting: 'bg-amber text-amber',
  live: 'bg-sky text-sky animate-breathe',
  bad: 'bg-brick text-brick',
  quiet: 'bg-line-2 text-line-2',
};
export type Tone = keyof typeof TONE;

/** A small word with a dot; the word carries the meaning. */
export const StateDot = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className="inline-flex items-baseline gap-2">
    <span aria-hidden className={classes('size-[7px] shrink-0 -translate-y-px rounded-full', TONE[tone])} />
    <span>{children}</span>
  </span>
);
