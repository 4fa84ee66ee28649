/** What the api would not do, in a sentence for the person who asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly fields: readonly { path: string; message: string }[];
  /** The same of something that was made of parts: where in it, step by step. */
  readonly parts: readonly { path: (string | number)[]; message: string }[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    problem: Partial<{ code: string; detail: string; errors: Refusal['fields']; fields: Refusal['parts'] }>,
    retryAfter?: string | null,
  ) {
    super(problem.detail ?? 'Something went wrong on our side. Nothing is lost. Try again in a moment.');
    this.status = status;
    this.code = problem.code ?? 'internal';
    this.fields = problem.errors ?? [];
    this.parts = problem.fields ?? [];
    this.retryAfterSeconds = retryAfter ? Number(retryAfter) : undefined;
  }
}

/** The sentence to show for whatever was thrown. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof TypeError) return 'The server could not be reached. Check your connection and try again.';
  return 'Something went wrong on our side. Nothing is lost. Try again in a moment.';
}
