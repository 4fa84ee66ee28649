import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

type JobCalls = ApiClient['jobs'][':jobId'];
export type Job = AnswerOf<Awaited<ReturnType<JobCalls['$get']>>>;

export const jobsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['jobs'], queryFn: async () => (await answer(api.jobs.$get())).jobs });

export const jobQuery = (api: ApiClient, jobId: string) =>
  queryOptions({ queryKey: ['jobs', jobId], queryFn: () => answer(api.jobs[':jobId'].$get({ param: { jobId } })) });

/** An event tells when the model is done; this is for whoever's events are held up by a proxy between. */
const WHILE_DRAFTING_MS = 5_000;

export const planQuery = (api: ApiClient, jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'plan'],
    queryFn: () => answer(api.jobs[':jobId'].plan.$get({ param: { jobId } })),
    refetchInterval: ({ state }) => (state.data?.drafting ? WHILE_DRAFTING_MS : false),
  });

export const planVersionsQuery = (api: ApiClient, jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'plan', 'versions'],
    queryFn: async () => (await answer(api.jobs[':jobId'].plan.versions.$get({ param: { jobId } }))).versions,
  });

export const jobCandidatesQuery = (api: ApiClient, jobId: string) =>
  queryOptions({
    queryKey: ['jobs', jobId, 'candidates'],
    queryFn: async () => (await answer(api.jobs[':jobId'].candidates.$get({ param: { jobId } }))).candidates,
  });
