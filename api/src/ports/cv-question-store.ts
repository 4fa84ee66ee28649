import type { CvQuestion } from '@viva/domain';
import type { Author } from './job-stores.ts';

export type ProposedBy = 'model' | 'rules';
export type StoredCvQuestion = CvQuestion & { id: string; place: number; proposedBy: ProposedBy; approvedAt: string | null };

export type CvQuestionStore = {
  list(candidateId: string): Promise<StoredCvQuestion[]>;
  find(candidateId: string, questionId: string): Promise<StoredCvQuestion | undefined>;
  /** What is approved stays; the others go, and these take the free places. */
  replaceProposals(by: Author, candidateId: string, questions: readonly CvQuestion[], proposedBy: ProposedBy): Promise<void>;
  /** Whoever leaves it approved approves these words, now and in their own name. */
  edit(by: Author, questionId: string, words: Omit<CvQuestion, 'cvLine'>, approved: boolean): Promise<StoredCvQuestion | undefined>;
  /** False when there is none. */
  remove(candidateId: string, questionId: string): Promise<boolean>;
};
