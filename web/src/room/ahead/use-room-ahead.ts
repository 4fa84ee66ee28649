'use client';
import { useEffect, useRef } from 'react';
import { enterRoom } from '#room/queries.ts';
import { keepRoomAhead, type RoomAhead } from './keep-room-ahead.ts';

/** The room, the interviewer in it and the way there are made ready while the microphone is being checked. */
export function useRoomAhead(publicId: string, wanted: boolean) {
  const ahead = useRef<RoomAhead>(undefined);
  useEffect(() => {
    if (!wanted) return;
    return keepRoomAhead({
      enter: () => enterRoom(publicId),
      warmUp: async (pass) => (await import('./warm-up.ts')).warmUp(pass),
      onReady: (made) => {
        ahead.current = made;
      },
    });
  }, [publicId, wanted]);
  return ahead;
}
