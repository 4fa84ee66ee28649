import { createRoute, z } from '@hono/zod-openapi';
import { body, Id, json, problems } from '../http/contract.ts';
import { recruiterOnly } from '../http/recruiter-only.ts';
import { CandidateRef } from './candidate.ts';

export const NewCv = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  sizeBytes: z.number().int().min(0),
  contentType: z.string().max(200),
});
export type NewCv = z.infer<typeof NewCv>;

/** For supabase-js' `uploadToSignedUrl(path, token, file)`, or a PUT to the url. */
export const SignedUpload = z.object({ url: z.url(), token: z.string(), path: z.string(), bucket: z.string() }).openapi('SignedUpload');
export type SignedUpload = z.infer<typeof SignedUpload>;

export const startCvUploadRoute = createRoute({
  ...recruiterOnly,
  tags: ['candidates'],
  operationId: 'startCvUpload',
  method: 'post',
  path: '/candidates/{candidateId}/cv',
  summary: 'Get a signed URL for a CV of up to 10 MB (PDF or DOCX)',
  request: { params: CandidateRef, body: body(NewCv) },
  responses: {
    201: json(z.object({ cvId: Id, upload: SignedUpload })),
    ...problems('not-found', 'too-large', 'unsupported', 'unprocessable', 'unavailable'),
  },
});
