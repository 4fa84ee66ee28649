import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { type TestDatabase, testDatabase } from '@viva/local/postgres';
import { type SupabaseStandIn, startSupabaseStandIn } from '@viva/local/supabase';
import { Pool } from 'pg';
import { createDeps } from '../adapters/create-deps.ts';
import { createApp } from '../app.ts';
import { createApiClient } from '../client.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { runBackground } from '../run-background.ts';
import { fakeRooms } from './fake-rooms.ts';

export const PUBLIC_URL = 'http://localhost:3000';
export const AGENT_TOKEN = 'agent-token-of-the-tests';

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

/** The api on a database and a Supabase stand-in of its own; LiveKit is the fake unless a URL is given. */
export async function startTestApi(options: { env?: Partial<Env>; deps?: Partial<Deps>; background?: boolean } = {}) {
  const database = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'viva-api-'));
  const supabase = await startSupabaseStandIn({ adminUrl: database.adminUrl, dataDir, port: 0 });
  const admin = new Pool({ connectionString: database.adminUrl, max: 2 });
  // The database is dropped under whatever is still on its way out.
  admin.on('error', () => undefined).on('connect', (connection) => connection.on('error', () => undefined));
  const rooms = fakeRooms();
  const lines: string[] = [];
  const write = (level: string) => (fields: Record<string, unknown>, message: string) => {
    lines.push(JSON.stringify({ level, message, ...fields }));
  };
  const env: Env = { ...envOf(database, supabase), ...options.env };
  const open = await createDeps(
    env,
    { info: write('info'), warn: write('warn'), error: write('error') },
    { works: options.background ?? false },
  );
  const livekit = options.env?.LIVEKIT_URL === undefined ? { rooms: rooms.port } : {};
  const deps: Deps = { ...open.deps, ...livekit, ...options.deps };
  const background = options.background ? await runBackground({ ...open, deps }) : undefined;
  const app = createApp(deps);
  const request = (path: string, init?: RequestInit) => Promise.resolve(app.request(path, init));
  const client = (headers: Record<string, string> = {}) =>
    createApiClient('http://api.test', {
      headers,
      fetch: async (input: string | URL | Request, init?: RequestInit) => app.request(input, init),
    });
  return {
    app,
    env,
    deps,
    request,
    client,
    admin,
    supabase,
    rooms,
    lines,
    supabaseAdmin: createClient(supabase.url, supabase.secretKey, { auth: { persistSession: false, autoRefreshToken: false } }),
    close: async () => {
      await open.endStreams();
      await background?.stop();
      await open.close();
      await admin.end();
      await supabase.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const envOf = (database: TestDatabase, supabase: SupabaseStandIn): Env => ({
  DATABASE_URL: database.requestUrl,
  DATABASE_SERVICE_URL: database.serviceUrl,
  SUPABASE_URL: supabase.url,
  SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
  SUPABASE_SECRET_KEY: supabase.secretKey,
  LIVEKIT_URL: 'http://127.0.0.1:1',
  LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:1',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'a secret of thirty-two characters',
  API_PORT: 0,
  API_HOST: '127.0.0.1',
  PUBLIC_URL,
  AGENT_TOKEN,
  TICKET_PEPPER: 'pepper-of-the-tests',
  TRUSTED_PROXY_HOPS: 1,
  CV_LIMIT_FILES: 5_000,
  CV_LIMIT_BYTES: 10_000_000_000,
  LOG_LEVEL: 'info',
  BACKGROUND: 'inline',
});
