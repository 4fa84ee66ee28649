import type { AnswerPart, Question } from '../plan.ts';

/** The kind of work; `general` belongs to any. */
export type Field =
  | 'general'
  | 'engineering'
  | 'data'
  | 'design'
  | 'product'
  | 'sales'
  | 'marketing'
  | 'support'
  | 'operations'
  | 'finance'
  | 'people'
  | 'leadership'
  | 'early-career'
  | 'care'
  | 'education';

/** A competency as the library keeps it: what is judged, when a job description calls for it, how it is asked. */
export type LibraryItem = {
  /** Kebab-case, at most 30 characters, unique. */
  id: string;
  field: Field;
  /** A short name that a recruiter reads on a card, at most 40 characters: 'Taking ownership'. */
  name: string;
  /** One sentence in behaviour, at most 200 characters. */
  meaning: string;
  calledForBy: {
    /** Lower-case words or phrases of a job's TITLE that call for it. Whole words; a trailing * takes any ending ('engineer*'). */
    title: readonly string[];
    /** Lower-case words or phrases of the DESCRIPTION that call for it, same form. 10 to 25. */
    text: readonly string[];
  };
  /** What a 1, a 3 and a 5 look like in behaviour that can be heard in an answer. Each at most 250 characters. */
  anchors: { 1: string; 3: string; 5: string };
  /** At least 4, each about another side of the competency. */
  questions: readonly LibraryQuestion[];
};

export type LibraryQuestion = {
  /** As spoken by the interviewer: open, one question at a time, at most 200 characters, 35 words. */
  text: string;
  /** The same question for somebody who did not follow: short sentences, everyday words. At most 160 characters. */
  plainerText: string;
  /** What a good answer shows, for the reviewer. At most 160 characters. */
  goal: string;
  /** Minutes that question and answer take, follow-ups included: 2, 2.5, 3, 3.5 or 4. */
  minutes: number;
  /** Silence after it is: 'short' a fact, 'recall' a memory, 'think' a judgement. */
  thinkingTime: Question['thinkingTime'];
  /** Two or three, each for ONE part that a thin answer lacks. */
  probes: Partial<Record<AnswerPart, LibraryProbe>>;
};

/** A follow-up, spoken when the answer lacks its part. At most 120 characters, one question. */
export type LibraryProbe = { text: string; plainerText: string };
