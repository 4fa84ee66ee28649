import { Room } from 'livekit-client';
import type { RoomPass } from '#room/queries.ts';

/** Loads the room's code and opens the way to its server, without entering. */
export async function warmUp({ url, token }: RoomPass): Promise<void> {
  await Promise.all([new Room().prepareConnection(url, token), import('#room/page/room.tsx')]);
}
