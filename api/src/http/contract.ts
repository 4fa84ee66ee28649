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

type Everywhere = 'invalid' | 'internal' | 'unavailable';

/** The refusals of a route that anybody may call. What follows from having a body is added to the document for all alike. */
export function problems<C extends ProblemCode>(...codes: C[]) {
  const all: ProblemCode[] = [...codes, 'invalid', 'internal', 'unavailable'];
  const entries = all.map((code) => [PROBLEM_STATUS[code], problemResponse(code)] as const);
  return Object.fromEntries(entries) as ProblemResponses<C | Everywhere>;
}

/** The refusals of a route that asks who calls. */
export const guardedProblems = <C extends ProblemCode>(...codes: C[]) =>
  problems<C | 'unauthenticated' | 'forbidden'>(...codes, 'unauthenticated', 'forbidden');

export const problemResponse = (code: ProblemCode): ProblemResponse => ({
  description: PROBLEM_TITLE[code],
  content: { 'application/problem+json': { schema: ProblemDetail } },
});

export const Id = z.uuid();
export const Instant = z.iso.datetime();
