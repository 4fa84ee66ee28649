import type { CandidateRequest } from '../requests/request.ts';
import type { Author } from './job-stores.ts';

export type RequestStore = {
  /** Open ones first, then the newest. */
  list(): Promise<CandidateRequest[]>;
  find(requestId: string): Promise<CandidateRequest | undefined>;
  resolve(by: Author, requestId: string): Promise<void>;
};
