import { Refusal } from './refusal.ts';

/** What was asked for does not exist, is somebody else's, or its address cannot be one: to try again changes nothing. */
export const isNotHere = (error: unknown): boolean =>
  error instanceof Refusal && (error.status === 404 || (error.status === 400 && error.fields.some(({ path }) => path.endsWith('Id'))));
