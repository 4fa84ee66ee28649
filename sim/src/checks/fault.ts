import type { InterviewerTurn, Turn } from '@viva/domain';
import type { Played } from '../play/played.ts';

/** Something that must not happen in an interview, and the turn in which it did. */
export type Fault = { turn: number | null; what: string };
export type Check = (played: Played) => Fault[];

export const isInterviewers = (turn: Turn): turn is InterviewerTurn => turn.speaker === 'interviewer';
export const spokenIn = ({ turns }: Played): InterviewerTurn[] => turns.filter(isInterviewers);
