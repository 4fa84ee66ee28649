'use client';
import { useSyncExternalStore } from 'react';
import { momentIn } from '#lib/words-for-time.ts';

const never = () => () => {};
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => 'UTC';

/** A moment in the reader's own time zone, "Tue 24 Nov, 14:05". */
export function Moment({ at, show = 'both' }: { at: string; show?: 'both' | 'day' | 'time' }) {
  const zone = useSyncExternalStore(never, ownZone, serverZone);
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {momentIn(zone, at, show)}
    </time>
  );
}
