import type { CandidateCommand } from '@viva/domain';

/** What a candidate does when the floor is theirs. `afterMs` of silence come first; a spoken nudge in it asks them anew. */
export type Reaction =
  | { kind: 'says'; text: string; afterMs?: number; via?: 'spoken' | 'typed' }
  /** Speech of which no word is recognized. */
  | { kind: 'mumbles'; afterMs?: number }
  | { kind: 'presses'; command: CandidateCommand; afterMs?: number }
  /** Until somebody speaks to them. */
  | { kind: 'keeps-silent' }
  /** The connection is gone, in the middle of these words. */
  | { kind: 'leaves'; forMs: number; saying?: string; afterMs?: number };

export const says = (text: string, afterMs = 1_500): Reaction => ({ kind: 'says', text, afterMs });
export const presses = (command: CandidateCommand): Reaction => ({ kind: 'presses', command, afterMs: 2_000 });
