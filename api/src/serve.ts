import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Deps } from './deps.ts';

/** Bytes; a session's cookie and token in parts are long, and what is longer still gets a refusal instead of a cut line. */
const LONGEST_HEADERS = 128 * 1_024;
/** Longer than the pages' server keeps a connection that rests: whoever closes first must not be the one who answers. */
const REST_MS = 75_000;

/** Resolves once it listens; `port` 0 takes a free one. */
export async function serve(deps: Deps, { port, host }: { port: number; host: string }): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createAdaptorServer({
    fetch: createApp(deps).fetch,
    serverOptions: { maxHeaderSize: LONGEST_HEADERS, keepAliveTimeout: REST_MS },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}
