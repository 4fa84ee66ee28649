import type { CandidateRequest } from '../requests/request.ts';

export type RequestStore = {
  list(): Promise<CandidateRequest[]>;
  /** Undefined when there is none; harmless when it is resolved. */
  resolve(requestId: string): Promise<CandidateRequest | undefined>;
};
