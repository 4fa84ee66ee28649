import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../deps.ts';
import type { User } from '../http/caller.ts';
import { body, guardedProblems, json } from '../http/contract.ts';
import { Problem } from '../http/problem.ts';
import { signedIn } from '../http/recruiter-only.ts';
import { Organization } from './organization.ts';

export const NewOrganization = z.strictObject({ name: z.string().trim().min(1).max(120) });
export type NewOrganization = z.infer<typeof NewOrganization>;

export const createOrganizationRoute = createRoute({
  ...signedIn,
  tags: ['organizations'],
  operationId: 'createOrganization',
  method: 'post',
  path: '/organizations',
  summary: 'Create an organization and become its owner',
  request: { body: body(NewOrganization) },
  responses: { 201: json(Organization), ...guardedProblems('conflict') },
});

export async function createOrganization(deps: Deps, user: User, { name }: NewOrganization): Promise<Organization> {
  const organization = await deps.database.asUser(user, ({ organizations }) => organizations.create(name));
  if (organization === undefined) throw new Problem('conflict', 'You already belong to an organization.');
  return organization;
}
