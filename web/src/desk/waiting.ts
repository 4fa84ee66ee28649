import type { Job } from '#jobs/queries.ts';
import { dayInWords } from '#lib/words-for-time.ts';
import type { CandidateRequest } from './queries.ts';

export type Waiting =
  | { kind: 'request'; key: string; request: CandidateRequest; sentence: string; href: string }
  | { kind: 'reports'; key: string; sentence: string; aside: string; href: string };

const ASKED: Record<CandidateRequest['kind'], string> = {
  person: 'asked for a person',
  correction: 'corrected the transcript',
  deletion: 'asked to have everything deleted',
};

/** Everything a recruiter should do next: people first, then reports. */
export function waitingFor(requests: readonly CandidateRequest[], jobs: readonly Job[]): Waiting[] {
  const people = requests.map(
    (request): Waiting => ({
      kind: 'request',
      key: request.id,
      request,
      sentence: `${request.candidate.name} ${ASKED[request.kind]}`,
      href: request.interviewId ? `/interviews/${request.interviewId}` : `/candidates/${request.candidate.id}`,
    }),
  );
  const reports = jobs
    .filter((job) => job.counts.toReview > 0)
    .map(
      (job): Waiting => ({
        kind: 'reports',
        key: job.id,
        sentence: job.counts.toReview === 1 ? 'A report is ready' : `${job.counts.toReview} reports are ready`,
        aside: job.replyBy ? `${job.title} · reply promised by ${dayInWords(job.replyBy)}` : job.title,
        href: `/interviews?job=${job.id}`,
      }),
    );
  return [...people, ...reports];
}
