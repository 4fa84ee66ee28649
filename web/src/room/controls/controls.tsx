'use client';
import { Ellipsis, Mic, MicOff } from 'lucide-react';
import { useState } from 'react';
import { classes } from '#lib/classes.ts';
import { useCall, useCallState } from '#room/connection/call-context.ts';
import { type Floor, isTheirTurn } from '#room/floor/floor.ts';
import { Button } from '#ui/button.tsx';
import { MoreSheet } from './more-sheet.tsx';
import { useCommand } from './use-command.ts';

const ICON = { 'aria-hidden': true, className: 'size-[18px]', strokeWidth: 1.5 } as const;

/** Within a thumb's reach, never scrolled away. What cannot be used now is not there, but its place is kept. */
export function Controls({ floor }: { floor: Floor }) {
  const [more, setMore] = useState(false);
  const { send, sending } = useCommand();
  const call = useCall();
  const isOpen = useCallState((state) => state.microphone === 'open');
  const muted = useCallState((state) => state.muted);
  const yours = isTheirTurn(floor);
  return (
    <div className="grid shrink-0 gap-2.5 pt-2.5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
      <div className="grid min-h-14 items-stretch">
        {yours ? (
          <Button look="primary" size="large" className="text-[1.0625rem]" busy={sending === 'finished'} onClick={() => send('finished')}>
            I’ve finished
          </Button>
        ) : (
          <p className="self-center text-center text-14 text-ink-3">
            {floor === 'theirs' && (muted ? 'You are muted.' : 'You can speak at any time.')}
          </p>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2.5">
        {isOpen && (
          <Button
            size="room"
            aria-pressed={muted}
            onClick={() => void call.mute(!muted)}
            className={classes('text-14', muted && 'border-amber bg-amber-2 text-amber-ink')}
          >
            {muted ? <MicOff {...ICON} /> : <Mic {...ICON} />}
            {muted ? 'Unmute' : 'Mute'}
          </Button>
        )}
        <Button size="room" className={classes('text-14', !isOpen && 'col-span-2')} onClick={() => setMore(true)}>
          <Ellipsis {...ICON} />
          More
        </Button>
      </div>
      {more && <MoreSheet onClose={() => setMore(false)} />}
    </div>
  );
}
