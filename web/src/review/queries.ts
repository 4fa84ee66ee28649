import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';
import { Refusal } from '#lib/refusal.ts';

type InterviewCalls = ApiClient['interviews'][':interviewId'];
export type InterviewSummary = AnswerOf<Awaited<ReturnType<ApiClient['interviews']['$get']>>>['interviews'][number];
export type Interview = AnswerOf<Awaited<ReturnType<InterviewCalls['$get']>>>;
export type Report = AnswerOf<Awaited<ReturnType<InterviewCalls['report']['$get']>>>;

/** Events bring changes at once; this is for whoever's events are held up by a proxy between. */
const WHILE_LIVE_MS = 5_000;

export const interviewsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['interviews'], queryFn: async () => (await answer(api.interviews.$get())).interviews });

export const interviewQuery = (api: ApiClient, interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', interviewId],
    queryFn: () => answer(api.interviews[':interviewId'].$get({ param: { interviewId } })),
    refetchInterval: (query) => (isOver(query.state.data?.status.state) ? false : WHILE_LIVE_MS),
  });

/** Null while there is no report yet. */
export const reportQuery = (api: ApiClient, interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', interviewId, 'report'],
    queryFn: () => reportOrNull(answer(api.interviews[':interviewId'].report.$get({ param: { interviewId } }))),
    refetchInterval: (query) => (query.state.data?.state === 'writing' ? WHILE_LIVE_MS : false),
  });

async function reportOrNull(asked: Promise<Report>): Promise<Report | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

const isOver = (state: Interview['status']['state'] | undefined) => state === 'finished' || state === 'not-started';
