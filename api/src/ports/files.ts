import type { SignedUpload } from '../candidates/start-cv-upload.ts';

export type Bucket = 'cvs' | 'recordings';

export type Files = {
  signUpload(bucket: Bucket, path: string): Promise<SignedUpload>;
  /** With a name the browser saves it instead of showing it. */
  signDownload(bucket: Bucket, path: string, seconds: number, saveAs?: string): Promise<string>;
  /** Bytes; undefined when there is no such file. */
  sizeOf(bucket: Bucket, path: string): Promise<number | undefined>;
  read(bucket: Bucket, path: string): Promise<Uint8Array | undefined>;
  remove(bucket: Bucket, path: string): Promise<void>;
};

export type FileStorage = {
  /** With the recruiter's own token, so that bucket policies apply. */
  asUser(token: string): Files;
  /** For candidate, agent and tasks. */
  asService(): Files;
  isReady(): Promise<boolean>;
};
