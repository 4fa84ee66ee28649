import type { AnswerPart, Question } from '../plan.ts';

/** A competency as the library keeps it: what is judged, when a job description calls for it, how it is asked. */
export type LibraryItem = {
  id: string;
  name: string;
  meaning: string;
  /** Lower-case words or phrases; each found in the description counts once. */
  calledForBy: readonly string[];
  anchors: { 1: string; 3: string; 5: string };
  questions: readonly LibraryQuestion[];
};

export type LibraryQuestion = {
  text: string;
  plainerText: string;
  goal: string;
  thinkingTime: Question['thinkingTime'];
  probes: Partial<Record<AnswerPart, string>>;
};
