'use client';
import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { useCallState } from '#room/connection/call-context.ts';
import { HelpSheet } from '#room/controls/help-sheet.tsx';
import type { OwnInterview } from '#room/queries.ts';
import { whereWeAre } from './where-we-are.ts';

export function RoomHeader({ interview }: { interview: OwnInterview }) {
  const progress = useCallState((state) => state.progress);
  const [helping, setHelping] = useState(false);
  return (
    <header className="flex shrink-0 items-center justify-between gap-3 pt-2 sm:pt-4">
      <p className="flex min-w-0 flex-wrap items-baseline gap-x-3 text-14 text-ink-2">
        <span className="font-serif text-16 font-bold text-ink">Viva</span>
        <span className="tabular-nums">{whereWeAre(progress, interview.minutes)}</span>
      </p>
      <button
        type="button"
        onClick={() => setHelping(true)}
        className="-mr-2 inline-flex min-h-11 shrink-0 items-center gap-2 rounded-control px-3 text-14 font-medium text-ink-2 hover:bg-sunk hover:text-ink"
      >
        <LifeBuoy aria-hidden className="size-[18px]" strokeWidth={1.5} />
        Help
      </button>
      {helping && <HelpSheet interview={interview} onClose={() => setHelping(false)} />}
    </header>
  );
}
