import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { LOOPBACK } from '../loopback.ts';
import type { AuthDeps } from './auth/auth-deps.ts';
import { attemptLimit } from './auth/session/attempt-limit.ts';
import { type Database, openDatabase } from './database.ts';
import { requireAllowedHere } from './env.ts';
import { type Fault, gateway } from './gateway.ts';
import { accessTokens } from './keys/access-token.ts';
import { loadProjectKeys, type ProjectKeys } from './keys/project-keys.ts';
import { openFileStore } from './storage/objects/file-store.ts';
import { urlTokens } from './storage/signed-urls/url-tokens.ts';

export type StandInOptions = {
  /** The database whose `auth` and `storage` schemas it serves, by a login that may set the roles of requests. */
  adminUrl: string;
  /** Keys and files; the keys are made on the first start and stay. */
  dataDir: string;
  /** 0 for any free one. */
  port: number;
  /** Where browsers and servers reach it; the issuer of its tokens is `<publicUrl>/auth/v1`. */
  publicUrl?: string;
  signUp?: 'open' | 'closed';
  /** How long an older refresh token may be sent again. */
  refreshReuseMs?: number;
  /** Wrong passwords in a row for one account from one address. */
  signInBurst?: number;
  /** Wrong passwords in a row from one address, whatever the accounts. */
  addressBurst?: number;
  onFault?: (fault: Fault) => void;
  now?: () => Date;
};

export type SupabaseStandIn = { url: string; publishableKey: string; secretKey: string; stop(): Promise<void> };

const DEFAULT_REUSE_MS = 10_000;
const DEFAULT_BURST = 30;
const REFILL_MS = 10_000;
const DEFAULT_ADDRESS_BURST = 300;
const ADDRESS_REFILL_MS = 1_000;

/** Serves `/auth/v1` and `/storage/v1` of one Supabase project on loopback. */
export async function startSupabaseStandIn(options: StandInOptions): Promise<SupabaseStandIn> {
  requireAllowedHere();
  const keys = await loadProjectKeys(options.dataDir);
  const database = openDatabase(options.adminUrl);
  let answer: Hono['fetch'] = () => new Response(null, { status: 503 });
  const server = await listen(options.port, (request, env) => answer(request, env)).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const stop = async () => {
    await close(server);
    await database.close();
  };
  try {
    await requireSchemas(database);
    const url = (options.publicUrl ?? `http://${LOOPBACK}:${portOf(server)}`).replace(/\/+$/, '');
    answer = (await assemble(options, keys, database, url)).fetch;
    return { url, publishableKey: keys.publishableKey, secretKey: keys.secretKey, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(options: StandInOptions, keys: ProjectKeys, database: Database, url: string): Promise<Hono> {
  const now = options.now ?? (() => new Date());
  const tokens = await accessTokens(keys, `${url}/auth/v1`);
  const auth: AuthDeps = {
    database,
    keys,
    tokens,
    signUp: options.signUp ?? 'open',
    reuseMs: options.refreshReuseMs ?? DEFAULT_REUSE_MS,
    signIns: attemptLimit({ burst: options.signInBurst ?? DEFAULT_BURST, refillMs: REFILL_MS, now }),
    addresses: attemptLimit({ burst: options.addressBurst ?? DEFAULT_ADDRESS_BURST, refillMs: ADDRESS_REFILL_MS, now }),
    now,
  };
  const files = await openFileStore(options.dataDir);
  return gateway(auth, { database, keys, tokens, urlTokens: urlTokens(keys.urlSecret, now), files, now }, options.onFault ?? (() => {}));
}

/** A database without them answers every sign-in with an error that helps nobody; say it once, here. */
async function requireSchemas(database: Database): Promise<void> {
  const [found] = await database.asService((query) =>
    query<{ ready: boolean }>("select to_regclass('auth.users') is not null and to_regclass('storage.objects') is not null as ready"),
  );
  if (!found?.ready) throw new Error('The database has no auth and storage schemas. Run the migrations of this checkout on it first.');
}

function listen(port: number, fetch: Hono['fetch']): Promise<Server> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const portOf = (server: Server) => (server.address() as AddressInfo).port;
