'use server';
import type { AuthError } from '@supabase/supabase-js';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { placeAfterSignIn } from '#access/place-after-sign-in.ts';
import { authClient } from '#access/recruiter-session.ts';
import { environment } from '#env.ts';
import { looksLikeEmail } from '#lib/looks-like-email.ts';

export type SignInState = {
  email: string;
  problem: string | null;
  emailProblem?: string | undefined;
  passwordProblem?: string | undefined;
};

const SENTENCES: Record<string, string> = {
  invalid_credentials: 'E-mail and password do not match. Check both and try again.',
  email_not_confirmed: 'This e-mail is not confirmed yet. Open the link that was mailed to you, then sign in.',
  user_banned: 'This account is closed. Ask whoever runs Viva for you.',
  over_request_rate_limit: 'Too many attempts. Wait a minute and try again.',
};

export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '').trim();
  const password = String(form.get('password') ?? '');
  const emailProblem = email === '' ? 'Enter your e-mail.' : looksLikeEmail(email) ? undefined : 'This is not an e-mail address.';
  const passwordProblem = password === '' ? 'Enter your password.' : undefined;
  if (emailProblem || passwordProblem) return { email, problem: null, emailProblem, passwordProblem };
  const jar = await cookies();
  const auth = authClient(environment(), {
    read: () => jar.getAll(),
    write: (changes) => {
      for (const { name, value, options } of changes) jar.set(name, value, options);
    },
  });
  const { error } = await auth.auth.signInWithPassword({ email, password });
  if (error) return { email, problem: sentenceFor(error) };
  redirect(placeAfterSignIn(String(form.get('next') ?? '')));
}

function sentenceFor(error: AuthError): string {
  const known = error.code && SENTENCES[error.code];
  return known || 'Signing in is not possible at the moment. Nothing is wrong with your password. Try again in a minute.';
}
