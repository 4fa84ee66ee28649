import { Refusal } from './refusal.ts';

type AnyResponse = { ok: boolean; status: number; headers: Headers; json(): Promise<unknown> };
/** The body of a call's success. */
export type AnswerOf<R> = R extends { ok: true; json(): Promise<infer Body> } ? Body : never;

/** Waits for a call of the typed client and gives its body, or throws what the api refused. */
export async function answer<R extends AnyResponse>(call: Promise<R>): Promise<AnswerOf<R>> {
  const response = await call;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) throw new Refusal(response.status, (body ?? {}) as object, response.headers.get('retry-after'));
  return body as AnswerOf<R>;
}
