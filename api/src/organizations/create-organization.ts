import { createRoute, z } from '@hono/zod-openapi';
import { body, json, problems } from '../http/contract.ts';
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
  responses: { 201: json(Organization), ...problems('conflict') },
});
