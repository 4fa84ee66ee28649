import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { authClient } from '#access/recruiter-session.ts';
import { type Env, environment } from '#env.ts';

export async function POST(request: Request) {
  const env = environment();
  if (!isOwnForm(request, env)) return new Response('Open Viva and sign out there.', { status: 403 });
  const jar = await cookies();
  const auth = authClient(env, {
    read: () => jar.getAll(),
    write: (changes) => {
      for (const { name, value, options } of changes) jar.set(name, value, options);
    },
  });
  await auth.auth.signOut({ scope: 'local' });
  redirect('/sign-in');
}

/** A form of a page that tells no referrer sends `Origin: null`; where it came from stands in Sec-Fetch-Site. */
function isOwnForm(request: Request, env: Env): boolean {
  return request.headers.get('sec-fetch-site') === 'same-origin' || request.headers.get('origin') === new URL(env.PUBLIC_URL).origin;
}
