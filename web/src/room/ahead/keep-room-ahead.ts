import type { RoomPass } from '#room/queries.ts';

export type RoomAhead = { pass: RoomPass; at: number };

/** A pass lives ten minutes; one this old is made again, and the room is kept warm with it. */
const AGAIN_AFTER_MS = 4 * 60_000;
const RETRY_MS = 3_000;

type Ways = { enter: () => Promise<RoomPass>; warmUp: (pass: RoomPass) => Promise<void>; onReady: (ahead: RoomAhead) => void };

/** Makes the room and the way there ready, again and again until it is stopped. @returns how to stop it */
export function keepRoomAhead({ enter, warmUp, onReady }: Ways): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const prepare = async () => {
    const againMs = await enter().then(
      (pass) => {
        onReady({ pass, at: Date.now() });
        if (!isStopped) void warmUp(pass).catch(() => {});
        return AGAIN_AFTER_MS;
      },
      // The start asks again; until then a failure here costs a second, not the interview.
      () => RETRY_MS,
    );
    if (!isStopped) timer = setTimeout(prepare, againMs);
  };
  void prepare();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
