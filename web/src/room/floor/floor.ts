import type { Progress } from './progress.ts';

/** How this browser is connected to the room. `over` and `elsewhere` are final. */
export type Connection = 'joining' | 'connected' | 'reconnecting' | 'lost' | 'elsewhere' | 'over';

/** Who may speak now, or why nobody can. Every one has its shape and its words. */
export type Floor = 'joining' | 'yours' | 'still-yours' | 'thinking' | 'theirs' | 'closing' | 'interviewer-lost' | 'reconnecting' | 'lost';

export type FloorInputs = {
  connection: Connection;
  interviewerHere: boolean;
  progress: Progress | undefined;
  /** They have ended it; the goodbye may still be spoken. */
  ending: boolean;
};

export function floorOf({ connection, interviewerHere, progress, ending }: FloorInputs): Floor {
  if (connection === 'joining') return 'joining';
  if (connection === 'elsewhere') return 'lost';
  const saidToEnd = Boolean(progress?.ended) || progress?.floor === 'closing';
  // Whoever leaves after that was not lost.
  if (connection === 'over' || saidToEnd) return 'closing';
  if (connection === 'reconnecting' || connection === 'lost') return ending ? 'closing' : connection;
  if (!interviewerHere && ending) return 'closing';
  if (!interviewerHere) return progress ? 'interviewer-lost' : 'joining';
  if (!progress) return 'joining';
  if (progress.floor === 'yours') return progress.waiting ? 'still-yours' : 'yours';
  return progress.floor;
}

export const FLOOR_WORDS: Record<Floor, string> = {
  joining: 'Your interviewer is joining…',
  yours: 'Your turn. Take your time.',
  'still-yours': 'Still your turn. Take your time.',
  thinking: 'Thinking about what you said.',
  theirs: 'The interviewer is speaking.',
  closing: 'The interview is ending.',
  'interviewer-lost': 'The interviewer’s connection dropped. Everything you said is saved. It will be back in a moment.',
  reconnecting: 'Your connection dropped. Everything you said is saved. Reconnecting…',
  lost: 'Your connection dropped. Everything you said is saved. Trying again…',
};

export const isTheirTurn = (floor: Floor) => floor === 'yours' || floor === 'still-yours';
