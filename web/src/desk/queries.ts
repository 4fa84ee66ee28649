import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

export type CandidateRequest = AnswerOf<Awaited<ReturnType<ApiClient['requests']['$get']>>>['requests'][number];

const UNTIL_READY_MS = 4_000;

/** Whether interviews can be held now; asked again until they can. */
export const voiceQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['voice'],
    queryFn: () => answer(api.voice.$get()),
    refetchInterval: ({ state }) => (state.data?.voice === 'ready' ? false : UNTIL_READY_MS),
  });

export const openRequestsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['requests'],
    queryFn: async () => (await answer(api.requests.$get())).requests,
    select: (requests) => requests.filter((request) => request.resolvedAt === null),
  });
