import { AuthProblem } from '../auth-problem.ts';

/** What needs a mailbox is not imitated; it says so instead of pretending. */
export const noMail = () =>
  new AuthProblem(
    422,
    'email_provider_disabled',
    'The local stand-in for Supabase Auth sends no mail, so it cannot confirm addresses or reset passwords. Use a Supabase project for that.',
  );
