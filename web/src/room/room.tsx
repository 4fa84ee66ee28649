'use client';
import { RoomAudioRenderer, RoomContext } from '@livekit/components-react';
import { useEffect, useState } from 'react';
import { Call } from './call.ts';
import { CallContext } from './call-context.ts';
import { JoiningBones } from './joining-bones.tsx';
import type { RoomAhead } from './keep-room-ahead.ts';
import type { OwnInterview } from './queries.ts';
import { RoomView } from './room-view.tsx';
import { useWakefulness } from './use-wakefulness.ts';

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
