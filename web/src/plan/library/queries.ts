import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

export type Library = AnswerOf<Awaited<ReturnType<ApiClient['library']['$get']>>>;

/** It changes with the program only. */
const FOR_GOOD = { staleTime: Number.POSITIVE_INFINITY };

export const libraryQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['library'], queryFn: () => answer(api.library.$get()), ...FOR_GOOD });

export const libraryItemQuery = (api: ApiClient, itemId: string) =>
  queryOptions({
    queryKey: ['library', itemId],
    queryFn: () => answer(api.library[':itemId'].$get({ param: { itemId } })),
    ...FOR_GOOD,
  });
