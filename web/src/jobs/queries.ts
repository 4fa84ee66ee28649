import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

type JobCalls = ApiClient['jobs'][':jobId'];
export type Job = AnswerOf<Awaited<ReturnType<JobCalls['$get']>>>;

export const jobsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['jobs'], queryFn: async () => (await answer(api.jobs.$get())).jobs });

export const jobQuery = (api: ApiClient, jobId: string) =>
  queryOptions({ queryKey: ['jobs', jobId], queryFn: () => answer(api.jobs[':jobId'].$get({ param: { jobId } })) });

export const planQuery = (api: ApiClient, jobId: string) =>
  queryOptions({ queryKey: ['jobs', jobId, 'plan'], queryFn: () => answer(api.jobs[':jobId'].plan.$get({ param: { jobId } })) });

export const jobCandidatesQuery = (api: ApiClient, jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'candidates'],
    queryFn: async () => (await answer(api.jobs[':jobId'].candidates.$get({ param: { jobId } }))).candidates,
  });
