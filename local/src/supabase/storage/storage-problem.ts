import type { Context } from 'hono';

type Fields = { statusCode: string; code: string; error: string; message: string };

/** A refusal in the form of Supabase Storage: HTTP 400 whatever it is, the status it means in the body. */
export class StorageProblem extends Error {
  readonly fields: Fields;

  constructor(fields: Fields) {
    super(fields.message);
    this.fields = fields;
  }
}

const problem = (statusCode: number, code: string, error: string, message: string) =>
  new StorageProblem({ statusCode: String(statusCode), code, error, message });

export const noSuchBucket = () => problem(404, 'NoSuchBucket', 'Bucket not found', 'Bucket not found');
export const noSuchKey = () => problem(404, 'NoSuchKey', 'not_found', 'Object not found');
export const accessDenied = (message: string) => problem(403, 'AccessDenied', 'Unauthorized', message);
export const keyTaken = () => problem(409, 'KeyAlreadyExists', 'Duplicate', 'The resource already exists');
export const bucketTaken = () => problem(409, 'BucketAlreadyExists', 'Duplicate', 'The resource already exists');
export const bucketNotEmpty = () => problem(409, 'ResourceNotEmpty', 'ResourceNotEmpty', 'The bucket you tried to delete is not empty');
export const invalidKey = (key: string) => problem(400, 'InvalidKey', 'InvalidKey', `Invalid key: ${key}`);
export const invalidBucketName = () => problem(400, 'InvalidBucketName', 'Invalid Input', 'Bucket name invalid');
export const invalidRequest = (message: string) => problem(400, 'InvalidRequest', 'InvalidRequest', message);
export const invalidToken = (message: string) => problem(400, 'InvalidJWT', 'InvalidJWT', message);
export const invalidSignature = (message = 'Invalid signature') => problem(400, 'InvalidSignature', 'InvalidSignature', message);
export const invalidRange = () => problem(416, 'InvalidRange', 'invalid_range', 'invalid range provided');
export const unsupportedType = (type: string) => problem(415, 'InvalidMimeType', 'invalid_mime_type', `mime type ${type} is not supported`);
export const tooLarge = () => problem(413, 'EntityTooLarge', 'Payload too large', 'The object exceeded the maximum allowed size');

export const answerStorageProblem = (c: Context, { fields }: StorageProblem): Response => c.json(fields, 400);

/** What the database refused, in the words of Supabase Storage; undefined for what is a fault of ours. */
export function problemOfDatabase(error: unknown): StorageProblem | undefined {
  const { code, message } = error as { code?: string; message?: string };
  if (code === '42501') {
    return accessDenied(message?.includes('row-level security') ? 'new row violates row-level security policy' : 'Access denied');
  }
  if (code === '23505') return problem(409, 'ResourceAlreadyExists', 'Duplicate', 'The resource already exists');
  if (code === '23503') return problem(404, 'InvalidRequest', 'InvalidRequest', 'The related resource does not exist');
  return undefined;
}
