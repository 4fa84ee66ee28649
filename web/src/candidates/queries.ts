import { queryOptions } from '@tanstack/react-query';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';

type CandidateCalls = ApiClient['candidates'][':candidateId'];
export type CandidateWithCvText = AnswerOf<Awaited<ReturnType<CandidateCalls['$get']>>>;
export type Candidate = Omit<CandidateWithCvText, 'cvText'>;
export type Cv = NonNullable<Candidate['cv']>;
export type Ticket = NonNullable<Candidate['ticket']>;

export const candidatesQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['candidates'], queryFn: async () => (await answer(api.candidates.$get())).candidates });

export const candidateQuery = (api: ApiClient, candidateId: string) =>
  queryOptions({
    queryKey: ['candidates', candidateId],
    queryFn: () => answer(api.candidates[':candidateId'].$get({ param: { candidateId } })),
  });

export const ticketsQuery = (api: ApiClient, candidateId: string) =>
  queryOptions({
    queryKey: ['candidates', candidateId, 'tickets'],
    queryFn: async () => (await answer(api.candidates[':candidateId'].tickets.$get({ param: { candidateId } }))).tickets,
  });

export type CvQuestions = AnswerOf<Awaited<ReturnType<CandidateCalls['cv-questions']['$get']>>>;
export type CvQuestion = CvQuestions['questions'][number];

export const cvQuestionsQuery = (api: ApiClient, candidateId: string) =>
  queryOptions({
    queryKey: ['candidates', candidateId, 'cv-questions'],
    queryFn: () => answer(api.candidates[':candidateId']['cv-questions'].$get({ param: { candidateId } })),
  });
