'use client';
import { useState } from 'react';
import { useCall } from '#room/connection/call-context.ts';
import { Button } from '#ui/button.tsx';
import { useCommand } from './use-command.ts';

/** The interviewer says goodbye and closes the room. If nobody does, the page looks for itself. */
const LOOK_AFTER_MS = 8_000;

export function EndInterview({ onStay }: { onStay: () => void }) {
  const call = useCall();
  const { send } = useCommand();
  const [ending, setEnding] = useState(false);
  const end = async () => {
    setEnding(true);
    if (!(await send('end'))) return setEnding(false);
    const look = async () => ((await call.isOver().catch(() => false)) ? call.finish() : setTimeout(look, LOOK_AFTER_MS));
    setTimeout(look, (await call.isOver().catch(() => false)) ? 0 : LOOK_AFTER_MS);
    onStay();
  };
  return (
    <div className="grid gap-4 text-16">
      <p className="text-ink-2">Your answers are kept.</p>
      <div className="grid grid-cols-2 gap-2.5">
        <Button size="room" look="danger" busy={ending} onClick={end}>
          {ending ? 'Ending…' : 'End'}
        </Button>
        <Button size="room" onClick={onStay}>
          Stay
        </Button>
      </div>
    </div>
  );
}
