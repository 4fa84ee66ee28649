import { z } from '@hono/zod-openapi';
import { PROBLEM_STATUS, PROBLEM_TITLE, type ProblemCode, ProblemDetail } from './problem.ts';

export const json = <S extends z.ZodType>(schema: S, description = 'Done') => ({
  description,
  content: { 'application/json': { schema } },
});

/** A JSON body; always required, since an optional one lets a request without a body pass unvalidated. */
export const body = <S extends z.ZodType>(schema: S) => ({ required: true as const, content: { 'application/json': { schema } } });

export const empty = (description = 'Done') => ({ description });

type ProblemResponse = { description: string; content: { 'application/problem+json': { schema: typeof ProblemDetail } } };
type ProblemResponses<C extends ProblemCode> = { [K in C as (typeof PROBLEM_STATUS)[K]]: ProblemResponse };

/** The refusals of a route. Those that follow from its caller and its body are added to the document for all routes alike. */
export function problems<C extends ProblemCode>(...codes: C[]) {
  const all: ProblemCode[] = [...codes, 'invalid'];
  const entries = all.map((code) => [PROBLEM_STATUS[code], problemResponse(code)] as const);
  return Object.fromEntries(entries) as ProblemResponses<C | 'invalid'>;
}

export const problemResponse = (code: ProblemCode): ProblemResponse => ({
  description: PROBLEM_TITLE[code],
  content: { 'application/problem+json': { schema: ProblemDetail } },
});

export const Id = z.uuid();
export const Instant = z.iso.datetime();
