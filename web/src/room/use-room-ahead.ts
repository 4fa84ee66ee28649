'use client';
import { useEffect, useRef } from 'react';
import { enterRoom, type RoomPass } from './queries.ts';

export type RoomAhead = { pass: RoomPass; at: number };

/** A pass lives ten minutes; one this old is made again, and the room is kept warm with it. */
const AGAIN_AFTER_MS = 4 * 60_000;
const RETRY_MS = 3_000;

/** Makes the room, the interviewer in it and the way there ready while the microphone is being checked. */
export function useRoomAhead(publicId: string, wanted: boolean) {
  const ahead = useRef<RoomAhead>(undefined);
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const prepare = async () => {
      try {
        const pass = await enterRoom(publicId);
        ahead.current = { pass, at: Date.now() };
        const { warmUp } = await import('./warm-up.ts');
        if (!over) void warmUp(pass);
        timer = setTimeout(prepare, AGAIN_AFTER_MS);
      } catch {
        // The start asks again; until then a failure here costs a second, not the interview.
        if (!over) timer = setTimeout(prepare, RETRY_MS);
      }
    };
    void prepare();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [publicId, wanted]);
  return ahead;
}
