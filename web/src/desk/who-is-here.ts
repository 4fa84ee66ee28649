import { redirect } from 'next/navigation';
import { type AnswerOf, answer } from '#lib/answer.ts';
import type { ApiClient } from '#lib/api.ts';
import { Refusal } from '#lib/refusal.ts';
import { serverApi } from '#lib/server-api.ts';

export type Me = AnswerOf<Awaited<ReturnType<ApiClient['me']['$get']>>>;

/** Whoever is signed in; sends to sign-in whom the api does not know. Undefined while the api cannot be reached. */
export async function whoIsHere(): Promise<Me | undefined> {
  const me = await readMe();
  if (me === 'unknown') redirect('/sign-in');
  return me;
}

async function readMe(): Promise<Me | 'unknown' | undefined> {
  try {
    return await answer((await serverApi()).me.$get());
  } catch (error) {
    return error instanceof Refusal && error.status === 401 ? 'unknown' : undefined;
  }
}
