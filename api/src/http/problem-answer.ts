import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Part, Unavailable } from '../ports/unavailable.ts';
import type { BaseEnv } from './caller.ts';
import { describeError } from './describe-error.ts';
import { PROBLEM_TITLE, Problem, type ProblemDetail } from './problem.ts';

/** Turns whatever was thrown into one of the closed list; what is not a refusal of ours gets one bland sentence. */
export function answerProblem(error: Error, c: Context<BaseEnv>): Response {
  const problem = problemOf(error);
  if (error instanceof Unavailable) {
    c.var.deps.log.warn({ requestId: c.var.requestId, part: error.part, error: describeError(error.cause) }, 'a part does not answer');
  }
  if (problem.code === 'internal') {
    c.var.deps.log.error({ requestId: c.var.requestId, error: describeError(error) }, 'request failed');
  }
  const { code, status, message, errors, fields, retryAfter } = problem;
  const detail: ProblemDetail = {
    type: `urn:viva:problem:${code}`,
    title: PROBLEM_TITLE[code],
    status,
    code,
    detail: message,
    ...(errors === undefined ? {} : { errors }),
    ...(fields === undefined ? {} : { fields }),
    requestId: c.var.requestId,
  };
  c.set('problemCode', code);
  if (retryAfter !== undefined) c.header('retry-after', String(Math.ceil(retryAfter)));
  // The rest of such a body is not read, so the connection cannot be used again.
  if (code === 'too-large') c.header('connection', 'close');
  if (code === 'unauthenticated') c.header('www-authenticate', 'Bearer');
  return c.body(JSON.stringify(detail), status, { 'content-type': 'application/problem+json' });
}

const OUTAGE: Record<Part, string> = {
  database: 'The database does not answer at the moment. Please try again in a few seconds.',
  storage: 'Files cannot be stored or read at the moment. Please try again in a few seconds.',
  livekit: 'The room cannot be reached at the moment. Please try again in a few seconds; what was said is saved.',
  'sign-in': 'Your session cannot be checked at the moment. Please try again in a few seconds.',
};

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Unavailable) return new Problem('unavailable', OUTAGE[error.part], { retryAfter: 5 });
  if (error instanceof HTTPException && error.status === 400) return new Problem('invalid', 'The body is not well-formed JSON.');
  if (error instanceof HTTPException && error.status === 415) return new Problem('unsupported', 'Send the body as application/json.');
  return new Problem('internal', 'Something went wrong on our side. Please try again; nothing was lost.');
}
