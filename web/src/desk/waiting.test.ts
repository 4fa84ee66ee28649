import { expect, test } from 'vitest';
import type { Job } from '#jobs/queries.ts';
import type { InterviewSummary } from '#review/queries.ts';
import { waitingFor } from './waiting.ts';

const job = (toReview: number): Job =>
  ({ id: 'job', title: 'Tide tables', replyBy: null, counts: { candidates: 3, invited: 3, live: 0, toReview } }) as Job;
const interview = (name: string, more: Partial<InterviewSummary> = {}): InterviewSummary =>
  ({
    id: name,
    candidate: { id: name, name },
    job: { id: 'job', title: '' },
    reportState: 'ready',
    decided: false,
    ...more,
  }) as InterviewSummary;

test('a single report that waits is named and leads to itself, whatever else was decided or is being written', () => {
  const interviews = [interview('Ada', { decided: true }), interview('Grace'), interview('Joan', { reportState: 'writing' })];
  expect(waitingFor([], [job(1)], interviews)).toMatchObject([{ sentence: 'The report on Grace is ready', href: '/interviews/Grace' }]);
});

test('several reports are counted, and lead to their list', () => {
  const interviews = [interview('Ada'), interview('Grace')];
  expect(waitingFor([], [job(2)], interviews)).toMatchObject([{ sentence: '2 reports are ready', href: '/interviews?job=job' }]);
});
