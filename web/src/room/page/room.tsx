'use client';
import { RoomAudioRenderer, RoomContext } from '@livekit/components-react';
import { useEffect, useState } from 'react';
import type { RoomAhead } from '#room/ahead/keep-room-ahead.ts';
import { Call } from '#room/connection/call.ts';
import { CallContext } from '#room/connection/call-context.ts';
import { useWakefulness } from '#room/connection/use-wakefulness.ts';
import type { OwnInterview } from '#room/queries.ts';
import { JoiningBones } from './joining-bones.tsx';
import { RoomView } from './room-view.tsx';

type RoomProps = { publicId: string; interview: OwnInterview; ahead: RoomAhead | undefined; onOver: () => void };

/** Everything that needs LiveKit; loaded when the room is near, and nowhere else. */
export function Room({ publicId, interview, ahead, onOver }: RoomProps) {
  const [call, setCall] = useState<Call>();
  const [isResumed] = useState(interview.status.state !== 'ready');
  const [passAhead] = useState(ahead);
  useEffect(() => {
    const created = new Call(publicId, passAhead);
    setCall(created);
    void created.join(isResumed);
    return () => created.leave();
  }, [publicId, isResumed, passAhead]);
  useEffect(() => call?.store.subscribe(({ connection }) => connection === 'over' && onOver()), [call, onOver]);
  useWakefulness(call);
  if (!call) return <JoiningBones />;
  return (
    <CallContext value={call}>
      <RoomContext.Provider value={call.room}>
        <RoomAudioRenderer />
        <RoomView interview={interview} />
      </RoomContext.Provider>
    </CallContext>
  );
}
