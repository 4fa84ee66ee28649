import type { CandidateCommand, FinishReason, Turn } from '@viva/domain';
import type { Line, Spoken } from '../conversation/line.ts';
import type { SilenceStep } from '../conversation/silence-steps.ts';
import type { Conversation } from '../conversation.ts';
import type { Hearing } from '../hearing.ts';
import type { Thinking } from '../thinking.ts';
import type { Board } from './progress-board.ts';

/** How a call ends: the interview is over, or the call leaves it as it is for another one. */
export type Ending = { kind: 'finished'; reason: FinishReason } | { kind: 'left' };

/** What the floor is told, in the order in which it happens. */
export type Happening =
  | { kind: 'turn-ended' }
  | { kind: 'unsaid' }
  | { kind: 'pressed'; command: CandidateCommand }
  | { kind: 'silence'; step: SilenceStep }
  | { kind: 'here' }
  | { kind: 'gone' }
  | { kind: 'rejoined' }
  | { kind: 'stayed-away' }
  | { kind: 'time-over' }
  | { kind: 'over'; reason: FinishReason }
  | { kind: 'leave' };

/** What the floor needs of the voice, the recognizer and the api. */
export type FloorParts = {
  conversation: Conversation;
  hearing: Hearing;
  /** Reads answers and words follow-ups, with a model's help where one is set. */
  thinking: Pick<Thinking, 'assess' | 'worded'>;
  keep: (turn: Turn) => void;
  show: (change: Partial<Board>) => void;
  say: (line: Line) => Promise<Spoken>;
  hush: () => void;
  /** Resolves when what was spoken so far has been recognized, or after a while. */
  recognized: () => Promise<void>;
  /** Takes from the framework what was already taken from the hearing, so that it does not end the same turn again. */
  forgetTurn: () => void;
  /** False when another call holds the interview, or may hold it. */
  maySpeak: () => boolean;
  /** Whether the wish is stored; if not, it is tried again until it is. */
  requestPerson: () => Promise<boolean>;
  extraTime: number;
  buttonMode: boolean;
};
