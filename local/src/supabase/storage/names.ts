import { invalidBucketName, invalidKey } from './storage-problem.ts';

const OBJECT_KEY = /^[A-Za-z0-9_/!.*'() &$=@;:+,?-]+$/;
const BUCKET_NAME = /^[A-Za-z0-9_!.*'() &$=@;:+,?-]{1,100}$/;
const LONGEST_KEY = 1024;

/** A key stays inside its bucket: no empty part, no `.` or `..`, no backslash, nothing that needs decoding again. */
export function checkKey(key: string): string {
  const parts = key.split('/');
  if (key.length > LONGEST_KEY || !OBJECT_KEY.test(key) || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw invalidKey(key.slice(0, LONGEST_KEY));
  }
  return key;
}

export function checkBucketName(name: string): string {
  if (!BUCKET_NAME.test(name) || name.trim() !== name || name === '.' || name === '..') throw invalidBucketName();
  return name;
}
