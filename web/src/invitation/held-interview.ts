import { Refusal } from '#lib/refusal.ts';
import { type OwnInterview, readOwnInterview } from '#room/queries.ts';
import { forgetOpened, openedHere } from './opened-interviews.ts';

export type HeldInterview = { publicId: string; interview: OwnInterview };

/** An interview this browser began, if it still holds its key. One it does not hold any more is forgotten. */
export async function heldInterview(publicId: string): Promise<HeldInterview | undefined> {
  try {
    return { publicId, interview: await readOwnInterview(publicId) };
  } catch (error) {
    if (error instanceof Refusal && (error.status === 401 || error.status === 404)) forgetOpened(publicId);
    return undefined;
  }
}

/** The newest one that is held: where somebody who comes without a ticket may want to go on. */
export async function newestHeld(): Promise<HeldInterview | undefined> {
  for (const publicId of openedHere()) {
    const held = await heldInterview(publicId);
    if (held) return held;
  }
  return undefined;
}
