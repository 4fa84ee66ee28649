'use client';
import { useTrackToggle } from '@livekit/components-react';
import { Track } from 'livekit-client';
import { Ellipsis, Mic, MicOff } from 'lucide-react';
import { useState } from 'react';
import { classes } from '#lib/classes.ts';
import { useCallState } from '#room/connection/call-context.ts';
import { type Floor, isTheirTurn } from '#room/floor/floor.ts';
import { Button } from '#ui/button.tsx';
import { MoreSheet } from './more-sheet.tsx';
import { useCommand } from './use-command.ts';

const ICON = { 'aria-hidden': true, className: 'size-[18px]', strokeWidth: 1.5 } as const;

/** Within a thumb's reach, never scrolled away. What cannot be used now is not there, but its place is kept. */
export function Controls({ floor }: { floor: Floor }) {
  const [more, setMore] = useState(false);
  const { send, sending } = useCommand();
  const isOpen = useCallState((state) => state.microphone === 'open');
  const microphone = useTrackToggle({ source: Track.Source.Microphone });
  const yours = isTheirTurn(floor);
  return (
    <div className="grid shrink-0 gap-2.5 pt-2.5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
      <div className="grid min-h-14 items-stretch">
        {yours ? (
          <Button look="primary" size="large" className="text-[1.0625rem]" busy={sending === 'finished'} onClick={() => send('finished')}>
            I’ve finished
          </Button>
        ) : (
          <p className="self-center text-center text-14 text-ink-3">{floor === 'theirs' ? 'You can speak at any time.' : ''}</p>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2.5">
        {isOpen && (
          <Button
            size="room"
            aria-pressed={!microphone.enabled}
            busy={microphone.pending}
            onClick={() => void microphone.toggle()}
            className={classes('text-14', !microphone.enabled && 'border-amber bg-amber-2 text-amber-ink')}
          >
            {microphone.enabled ? <Mic {...ICON} /> : <MicOff {...ICON} />}
            {microphone.enabled ? 'Mute' : 'Unmute'}
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
