import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

export type CandidateRequest = AnswerOf<Awaited<ReturnType<ApiClient['requests']['$get']>>>['requests'][number];

export const openRequestsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['requests'],
    queryFn: async () => (await answer(api.requests.$get())).requests,
    select: (requests) => requests.filter((request) => request.resolvedAt === null),
  });
