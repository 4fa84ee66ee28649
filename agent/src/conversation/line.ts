import type { Move, MoveBasis, ProbeId, Question, QuestionId } from '@viva/domain';

/** A stretch of a line whose sound is rendered and kept by itself. What names a person is never written to disk. */
export type LinePart = { text: string; isPersonal: boolean };

/** What the interviewer is about to say, and why. */
export type Line = {
  move: Move;
  parts: readonly LinePart[];
  questionId: QuestionId | null;
  probeId: ProbeId | null;
  /** Whether the candidate's voice stops it; a button always does. */
  yieldsToVoice: boolean;
  /** By what the rule chose the move; undefined where the floor brought it about. */
  basis?: MoveBasis;
  /** Whose words these are; the prepared ones unless said. */
  wording?: 'prepared' | 'model';
};

/** What became of a line: the words that were heard, and when. */
export type Spoken = { text: string; wasCut: boolean; startedAt: number; endedAt: number };

/** What the candidate is asked to speak about at the moment. */
export type TableItem = {
  text: string;
  plainerText: string;
  thinkingTime: Question['thinkingTime'];
  questionId: QuestionId | null;
  probeId: ProbeId | null;
};

export const part = (text: string): LinePart => ({ text, isPersonal: false });
export const personal = (text: string): LinePart => ({ text, isPersonal: true });

export const textOf = (line: Pick<Line, 'parts'>): string => line.parts.map(({ text }) => text).join(' ');

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
