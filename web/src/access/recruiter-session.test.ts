import { expect, onTestFinished, test } from 'vitest';
import { startAuthServer } from '#test-support/auth-server.ts';
import { authClient, type CookieChange } from './recruiter-session.ts';

test('a browser keeps the session for thirty days, and drops it at once when it is over', async () => {
  const auth = await startAuthServer();
  onTestFinished(async () => {
    await auth.stop();
  });
  auth.issueFor(3_600);
  const env = {
    API_URL: 'http://127.0.0.1:8787',
    SUPABASE_URL: auth.url,
    SUPABASE_PUBLISHABLE_KEY: 'publishable',
    PUBLIC_URL: 'https://viva.example',
    LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:7880',
    TRUSTED_PROXY_HOPS: 0,
    NODE_ENV: 'production',
  };
  const written: CookieChange[] = [];
  const jar = {
    read: () => written.filter(({ value }) => value !== ''),
    write: (changes: CookieChange[]) => void written.push(...changes),
  };
  await authClient(env, jar).auth.signInWithPassword({ email: 'someone@example.org', password: 'right' });
  expect(written.map(({ name, options }) => [name, options.maxAge])).toEqual([['__Host-viva-session', 30 * 24 * 60 * 60]]);
  await authClient(env, jar).auth.signOut({ scope: 'local' });
  expect(written.at(-1)).toMatchObject({ value: '', options: { maxAge: 0 } });
});
