import type { Job } from '#jobs/queries.ts';
import { dayInWords } from '#lib/words-for-time.ts';
import type { InterviewSummary } from '#review/queries.ts';
import type { CandidateRequest } from './queries.ts';

export type Waiting =
  | { kind: 'request'; key: string; request: CandidateRequest; sentence: string; href: string }
  | { kind: 'reports'; key: string; sentence: string; aside: string; href: string };

const ASKED: Record<CandidateRequest['kind'], string> = {
  person: 'asked for a person',
  correction: 'corrected the transcript',
  deletion: 'asked to have everything deleted',
};

/** Everything a recruiter should do next: people first, then reports. Without the interviews a single report has no name yet. */
export function waitingFor(
  requests: readonly CandidateRequest[],
  jobs: readonly Job[],
  interviews: readonly InterviewSummary[] = [],
): Waiting[] {
  const people = requests.map(
    (request): Waiting => ({
      kind: 'request',
      key: request.id,
      request,
      sentence: `${request.candidate.name} ${ASKED[request.kind]}`,
      href: request.interviewId ? `/interviews/${request.interviewId}` : `/candidates/${request.candidate.id}`,
    }),
  );
  return [...people, ...jobs.filter((job) => job.counts.toReview > 0).map((job) => reportsOf(job, interviews))];
}

function reportsOf(job: Job, interviews: readonly InterviewSummary[]): Waiting {
  const ready = interviews.filter((interview) => interview.job.id === job.id && isToReview(interview));
  const only = job.counts.toReview === 1 ? ready[0] : undefined;
  return {
    kind: 'reports',
    key: job.id,
    sentence: only ? `The report on ${only.candidate.name} is ready` : manyReports(job.counts.toReview),
    aside: job.replyBy ? `${job.title} · reply promised by ${dayInWords(job.replyBy)}` : job.title,
    href: only ? `/interviews/${only.id}` : `/interviews?job=${job.id}`,
  };
}

const manyReports = (count: number) => (count === 1 ? 'A report is ready' : `${count} reports are ready`);

const isToReview = ({ reportState, decided }: InterviewSummary) => (reportState === 'ready' || reportState === 'needs-review') && !decided;
