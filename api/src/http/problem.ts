import { z } from '@hono/zod-openapi';

export const PROBLEM_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

export const PROBLEM_TITLE = {
  invalid: 'The request is not understood',
  unauthenticated: 'Who are you?',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Not possible now',
  gone: 'No longer valid',
  'too-large': 'Too large',
  unsupported: 'Not supported',
  unprocessable: 'Not usable',
  'too-many': 'Too many attempts',
  internal: 'Something went wrong',
  unavailable: 'Not available at the moment',
} as const satisfies Record<ProblemCode, string>;

/** A field of what was sent, such as `['questions', 2, 'text']`, and what is wrong with it in a sentence to show beside it. */
export const ProblemField = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }).openapi('ProblemField');
export type ProblemField = z.infer<typeof ProblemField>;

/** RFC 9457. `detail` is a plain sentence with the remedy, fit to be shown. */
export const ProblemDetail = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    fields: z.array(ProblemField).optional(),
    requestId: z.string(),
  })
  .openapi('Problem');
export type ProblemDetail = z.infer<typeof ProblemDetail>;

type ProblemOptions = {
  errors?: { path: string; message: string }[];
  fields?: ProblemField[];
  /** Seconds until another try makes sense. */
  retryAfter?: number;
};

/** A refusal the caller should see. Verbs throw it; routes never catch it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly errors: ProblemOptions['errors'];
  readonly fields: ProblemOptions['fields'];
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(detail);
    this.code = code;
    this.errors = options.errors;
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
  }

  get status() {
    return PROBLEM_STATUS[this.code];
  }
}
