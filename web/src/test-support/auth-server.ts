import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOUR_S = 3_600;

/** Answers like Supabase Auth where a session is begun and renewed, and counts the renewals. */
export async function startAuthServer() {
  const seen = { refreshes: 0 };
  let issued = 0;
  let lifetimeS = HOUR_S;
  const server = createServer(async (request, response) => {
    await bodyOf(request);
    const refreshing = request.url?.includes('grant_type=refresh_token');
    if (refreshing) seen.refreshes += 1;
    issued += 1;
    const expiresAt = Math.floor(Date.now() / 1000) + (refreshing ? HOUR_S : lifetimeS);
    const claims = Buffer.from(JSON.stringify({ sub: 'someone', exp: expiresAt })).toString('base64url');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        access_token: `e30.${claims}.${issued}`,
        refresh_token: `refresh-${issued}`,
        token_type: 'bearer',
        expires_in: expiresAt - Math.floor(Date.now() / 1000),
        expires_at: expiresAt,
        user: { id: '00000000-0000-4000-8000-000000000001', aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '' },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    /** Sessions from now on are this long; 1 is as good as over. */
    issueFor: (seconds: number) => {
      lifetimeS = seconds;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function bodyOf(request: IncomingMessage) {
  for await (const _ of request);
}
