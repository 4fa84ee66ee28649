import type { NextRequest } from 'next/server';
import type { Env } from '#env.ts';
import { answerPage } from './answer-page.ts';
import { forwardToApi } from './forward-to-api.ts';
import { type CookieChange, readSession } from './recruiter-session.ts';

const FOR_API = /^\/api(\/|$)/;

/** What stands before every request: the recruiter's session, the hop to the api, the headers of pages. */
export const createProxy = (environment: () => Env) => async (request: NextRequest) => {
  const env = environment();
  const changes = new Map<string, CookieChange>();
  const session = await readSession(env, {
    read: () => request.cookies.getAll(),
    write: (written) => {
      for (const change of written) changes.set(change.name, change);
    },
  });
  const response = FOR_API.test(request.nextUrl.pathname) ? forwardToApi(request, env, session) : answerPage(request, env, session);
  for (const { name, value, options } of changes.values()) response.cookies.set(name, value, options);
  return response;
};
