import type { InterviewDetail, InterviewSummary } from '../interviews/review/interview-summary.ts';

export type ReviewStore = {
  list(): Promise<InterviewSummary[]>;
  find(interviewId: string): Promise<InterviewDetail | undefined>;
  /** Undefined while the part is not stored. */
  recordingPath(interviewId: string, part: number): Promise<string | undefined>;
};
