import type { Budget, Plan } from '@viva/domain';

/** What the interviewer knows about the interview besides its turns. */
export type Brief = {
  plan: Plan;
  candidateName: string;
  company: string;
  job: string;
  minutes: number;
  recordsVoice: boolean;
  /** ISO date until which the company promised an answer; null when it promised none. */
  replyBy: string | null;
  budget: Budget;
};
