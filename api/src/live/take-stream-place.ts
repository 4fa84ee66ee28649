import { Problem } from '../http/problem.ts';

/** Open pages of one person. */
const MOST_OF_ONE = 30;
/** The hop from the pages has 256 connections to this process: streams, which stay, must leave enough for calls, which pass. */
const MOST_OF_ALL = 192;

const streamsOf = new Map<string, number>();
let streams = 0;

/** A place for one more stream, to be given back; refused when this person has many, or everybody together has too many. */
export function takeStreamPlace(userId: string): () => void {
  const own = streamsOf.get(userId) ?? 0;
  if (own >= MOST_OF_ONE) {
    throw new Problem('too-many', `You have ${MOST_OF_ONE} pages open. Close some and reload this one to see changes as they happen.`);
  }
  if (streams >= MOST_OF_ALL) {
    throw new Problem('too-many', 'Too many pages are open at the moment to show changes as they happen. Please reload later.', {
      retryAfter: 60,
    });
  }
  streamsOf.set(userId, own + 1);
  streams += 1;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    streams -= 1;
    const left = (streamsOf.get(userId) ?? 1) - 1;
    if (left === 0) streamsOf.delete(userId);
    else streamsOf.set(userId, left);
  };
}
