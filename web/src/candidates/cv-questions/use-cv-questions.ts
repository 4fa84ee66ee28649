'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer } from '#lib/answer.ts';
import { api } from '#lib/api.ts';
import { useSubmission } from '#lib/use-submission.ts';
import { type CvQuestion, type CvQuestions, cvQuestionsQuery } from '../queries.ts';

export type Words = Pick<CvQuestion, 'competencyId' | 'text' | 'plainerText'> & { approved: boolean };
type Changing = { questionId: string; words: Words };

/** What a candidate may be asked about the CV, and everything that can be done with it. */
export function useCvQuestions(candidateId: string) {
  const queries = useQueryClient();
  const query = useQuery(cvQuestionsQuery(api, candidateId));
  const calls = api.candidates[':candidateId']['cv-questions'];
  const keep = (change: (now: CvQuestions) => CvQuestions) =>
    queries.setQueryData(cvQuestionsQuery(api, candidateId).queryKey, (now) => now && change(now));
  const propose = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: () => answer(calls.$post({ param: { candidateId } })),
    onSuccess: (proposed) => keep(() => proposed),
  });
  const change = useSubmission({
    meta: { showsOwnError: true },
    mutationFn: ({ questionId, words }: Changing) => answer(calls[':questionId'].$put({ param: { candidateId, questionId }, json: words })),
    onSuccess: (changed) =>
      keep((now) => ({ ...now, questions: now.questions.map((question) => (question.id === changed.id ? changed : question)) })),
  });
  const remove = useSubmission({
    mutationFn: async (questionId: string) => {
      await answer(calls[':questionId'].$delete({ param: { candidateId, questionId } }));
      return questionId;
    },
    onSuccess: (gone) => keep((now) => ({ questions: now.questions.filter(({ id }) => id !== gone), remark: null })),
  });
  return { query, propose, change, remove };
}
