import { createRoute, z } from '@hono/zod-openapi';
import { body, json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { Job } from './job.ts';

export const NewJob = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().openapi({ description: '20 to 20,000 characters of text.' }),
  language: z.literal('en'),
  minutes: z.number().int().min(5).max(30),
  replyBy: z.iso.date().nullable().optional(),
  recordsAudio: z.boolean().default(true),
});
export type NewJob = z.infer<typeof NewJob>;

export const createJobRoute = createRoute({
  ...recruiterOnly,
  tags: ['jobs'],
  operationId: 'createJob',
  method: 'post',
  path: '/jobs',
  summary: 'Create a job and draft its plan from the description',
  request: { body: body(NewJob) },
  responses: { 201: json(Job), ...problems('unprocessable', 'too-large') },
});
