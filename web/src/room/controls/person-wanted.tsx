'use client';
import { useState } from 'react';
import type { OwnInterview } from '#room/queries.ts';
import { Button } from '#ui/button.tsx';
import { useCommand } from './use-command.ts';

type PersonWantedProps = { interview: OwnInterview; onClose: () => void; onEnd: () => void };

/** The wish is stored before anything else is said about it. */
export function PersonWanted({ interview, onClose, onEnd }: PersonWantedProps) {
  const { send, sending } = useCommand();
  const [asked, setAsked] = useState(false);
  if (asked) {
    return (
      <div role="status" className="grid gap-4 text-16">
        <p>The team at {interview.company} was asked to contact you. Continue, or stop here? Stopping isn’t counted against you.</p>
        <div className="grid grid-cols-2 gap-2.5">
          <Button size="room" onClick={onEnd}>
            Stop here
          </Button>
          <Button look="primary" size="room" onClick={onClose}>
            Continue
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-4 text-16">
      <p className="text-ink-2">Someone at {interview.company} will contact you. You can go on with the interview in the meantime.</p>
      <Button look="primary" size="room" busy={sending === 'person'} onClick={async () => setAsked(await send('person'))}>
        Ask for a person
      </Button>
    </div>
  );
}
