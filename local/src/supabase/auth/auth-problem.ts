import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const API_VERSION_HEADER = 'x-supabase-api-version';
const SECOND_SHAPE_SINCE = '2024-01-01';

/** A refusal with the status, code and words of Supabase Auth. */
export class AuthProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly extra: Record<string, unknown>;

  constructor(status: ContentfulStatusCode, code: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

export const invalidCredentials = () => new AuthProblem(400, 'invalid_credentials', 'Invalid login credentials');

/** Both shapes: clients that name an API version get `{ code, message }`, the others `{ code: status, error_code, msg }`. */
export function answerAuthProblem(c: Context, problem: AuthProblem): Response {
  const isSecondShape = (c.req.header(API_VERSION_HEADER) ?? '') >= SECOND_SHAPE_SINCE;
  if (isSecondShape) c.header(API_VERSION_HEADER, SECOND_SHAPE_SINCE);
  if (!isSecondShape || problem.code !== 'weak_password') c.header('x-sb-error-code', problem.code);
  const body = isSecondShape
    ? { code: problem.code, message: problem.message, ...problem.extra }
    : { code: problem.status, error_code: problem.code, msg: problem.message, ...problem.extra };
  return c.json(body, problem.status);
}
