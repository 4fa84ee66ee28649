import type { FinishReason } from '@viva/domain';

/** What the interviewer tells the room about itself: only what has been spoken already. */
export type Progress = {
  topic: number;
  topics: number;
  minutesLeft: number;
  floor: 'theirs' | 'yours' | 'thinking' | 'closing';
  question: string | null;
  /** It has been quiet for a while and the interviewer still waits, gladly. */
  waiting: boolean;
  ended: FinishReason | null;
  /** What is talked about: the topics, then what is asked without being judged, then what the candidate wants to know. */
  phase: 'topics' | 'information' | 'your-questions';
};

export const PROGRESS_ATTRIBUTE = 'viva.progress';
const PHASES: readonly Progress['phase'][] = ['topics', 'information', 'your-questions'];
const FLOORS: readonly string[] = ['theirs', 'yours', 'thinking', 'closing'] satisfies Progress['floor'][];

/** Undefined for anything that is not a progress: an older or newer interviewer must not break the page. */
export function readProgress(json: string | undefined): Progress | undefined {
  if (!json) return undefined;
  try {
    const read = JSON.parse(json) as Partial<Progress>;
    if (!FLOORS.includes(read.floor ?? '')) return undefined;
    return {
      topic: Number(read.topic) || 0,
      topics: Number(read.topics) || 0,
      minutesLeft: Math.max(0, Math.round(Number(read.minutesLeft) || 0)),
      floor: read.floor as Progress['floor'],
      question: typeof read.question === 'string' && read.question ? read.question : null,
      waiting: read.waiting === true,
      ended: typeof read.ended === 'string' ? read.ended : null,
      phase: PHASES.find((phase) => phase === read.phase) ?? 'topics',
    };
  } catch {
    return undefined;
  }
}
