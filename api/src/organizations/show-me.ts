import { createRoute } from '@hono/zod-openapi';
import { json, problems } from '../http/contract.ts';
import { signedIn } from '../http/recruiter-only.ts';
import { Me } from './organization.ts';

export const showMeRoute = createRoute({
  ...signedIn,
  tags: ['organizations'],
  operationId: 'showMe',
  method: 'get',
  path: '/me',
  summary: 'Show who is signed in and for which organization',
  responses: { 200: json(Me), ...problems() },
});
