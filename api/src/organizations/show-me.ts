import { createRoute } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { User } from '../http/caller.ts';
import { guardedProblems, json } from '../http/contract.ts';
import { signedIn } from '../http/recruiter-only.ts';
import { Me } from './organization.ts';

export const showMeRoute = createRoute({
  ...signedIn,
  tags: ['organizations'],
  operationId: 'showMe',
  method: 'get',
  path: '/me',
  summary: 'Show who is signed in and for which organization',
  responses: { 200: json(Me), ...guardedProblems() },
});

export async function showMe(deps: Deps, user: User): Promise<Me> {
  const membership = await deps.database.asUser(user, ({ organizations }) => organizations.ownMembership());
  return { userId: user.userId, email: user.email, organization: membership?.organization ?? null, role: membership?.role ?? null };
}
