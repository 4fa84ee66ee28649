import type { Candidate } from '../candidates/candidate.ts';
import type { Author } from './job-stores.ts';

export type CandidateStore = {
  list(jobId?: string): Promise<Candidate[]>;
  find(candidateId: string): Promise<Candidate | undefined>;
  cvText(candidateId: string): Promise<string | null>;
  /** Nothing happens where the id is taken. */
  add(by: Author, jobId: string, candidate: { id: string; name: string; email: string | null }): Promise<void>;
};

export type StoredCv = {
  id: string;
  candidateId: string;
  path: string;
  fileName: string;
  sizeBytes: number;
  contentType: string;
  state: NonNullable<Candidate['cv']>['state'];
};

export type CvStore = {
  /** Files and bytes of the organization, what is on its way taken for the largest; nobody else adds one until the transaction ends. */
  holdStored(organizationId: string, largestBytes: number): Promise<{ files: number; bytes: number }>;
  create(cv: {
    id: string;
    organizationId: string;
    candidateId: string;
    path: string;
    fileName: string;
    sizeBytes: number;
    contentType: string;
  }): Promise<void>;
  find(cvId: string): Promise<StoredCv | undefined>;
  /** False when it was not waiting for its file. */
  markParsing(cvId: string): Promise<boolean>;
};

export type ParsedCv = { text: string; pages: number | null; hiddenText: string | null };

export type CvTaskStore = {
  find(cvId: string): Promise<StoredCv | undefined>;
  storeParsed(cvId: string, parsed: ParsedCv): Promise<void>;
  /** The reason is a sentence for the recruiter. */
  refuse(cvId: string, reason: string): Promise<void>;
  /** Where its file was; undefined when it is being read, or gone. */
  remove(cvId: string): Promise<string | undefined>;
};
