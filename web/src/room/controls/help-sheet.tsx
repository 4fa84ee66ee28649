'use client';
import { CircleStop, UserRound, VolumeX } from 'lucide-react';
import { useState } from 'react';
import type { OwnInterview } from '#room/queries.ts';
import { CannotHear } from '#room/sound/cannot-hear.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { EndInterview } from './end-interview.tsx';
import { PersonWanted } from './person-wanted.tsx';

const ICON = { 'aria-hidden': true, className: 'size-[18px] text-ink-3', strokeWidth: 1.5 } as const;
const TITLES = { list: 'Help', hear: 'I can’t hear', person: 'Talk to a person', end: 'End now?' };

export function HelpSheet({ interview, onClose }: { interview: OwnInterview; onClose: () => void }) {
  const [page, setPage] = useState<keyof typeof TITLES>('list');
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={TITLES[page]} shape="sheet">
      {page === 'hear' && <CannotHear onClose={onClose} />}
      {page === 'person' && <PersonWanted interview={interview} onClose={onClose} onEnd={() => setPage('end')} />}
      {page === 'end' && <EndInterview onStay={onClose} />}
      {page === 'list' && (
        <div className="grid gap-2.5">
          <Button size="room" className="justify-start" onClick={() => setPage('hear')}>
            <VolumeX {...ICON} />I can’t hear
          </Button>
          <Button size="room" className="justify-start" onClick={() => setPage('person')}>
            <UserRound {...ICON} />
            Talk to a person
          </Button>
          <Button size="room" look="danger" className="justify-start" onClick={() => setPage('end')}>
            <CircleStop aria-hidden className="size-[18px]" strokeWidth={1.5} />
            End interview
          </Button>
          <p className="pt-1 text-14 text-ink-3">
            {interview.recordsVoice ? 'Your voice is recorded, as you agreed.' : 'Your voice is not recorded; your words are written down.'}{' '}
            A person at {interview.company} reads your answers and decides.
          </p>
        </div>
      )}
    </Dialog>
  );
}
