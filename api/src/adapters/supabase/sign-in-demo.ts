import { createClient } from '@supabase/supabase-js';
import type { User } from '../../http/caller.ts';
import type { SupabaseOptions } from './file-storage.ts';

const NO_SESSION = { auth: { persistSession: false, autoRefreshToken: false } };

/** Signs the demo recruiter in; the account is made on the first start. Only for an installation on one machine. */
export async function signInDemo({ url, publishableKey, secretKey }: SupabaseOptions, email: string, password: string): Promise<User> {
  const { admin } = createClient(url, secretKey, NO_SESSION).auth;
  const created = await admin.createUser({ email, password, email_confirm: true });
  if (created.error !== null && created.error.code !== 'email_exists') throw created.error;
  const { data, error } = await createClient(url, publishableKey, NO_SESSION).auth.signInWithPassword({ email, password });
  if (error?.code === 'invalid_credentials') {
    throw new Error('The demo recruiter has another password. Set DEMO_PASSWORD to it, or start clean with `npm run reset`.');
  }
  if (error !== null) throw error;
  return { userId: data.user.id, email, token: data.session.access_token };
}
