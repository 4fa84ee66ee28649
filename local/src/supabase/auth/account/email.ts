import { AuthProblem } from '../auth-problem.ts';

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`);
const LONGEST = 255;

/** The address as it is stored: lower-case. */
export function checkEmail(email: string): string {
  if (email.length > LONGEST || !EMAIL.test(email)) {
    throw new AuthProblem(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  return email.toLowerCase();
}
