import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@supabase/supabase-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../postgres/index.ts';
import { requireAllowedHere } from './env.ts';
import { loadProjectKeys } from './keys/project-keys.ts';
import { startSupabaseStandIn } from './start-supabase-stand-in.ts';

const run = promisify(execFile);
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'viva supabase '));
});
afterEach(() => rm(dataDir, { recursive: true }));

const start = () => startSupabaseStandIn({ adminUrl: database.adminUrl, dataDir, port: 0 });

describe('the keys', () => {
  test('are made once: after a restart the same keys and the same sessions hold', async () => {
    const first = await start();
    const client = createClient(first.url, first.publishableKey);
    const { data } = await client.auth.signUp({ email: 'stays@example.com', password: 'correct horse' });
    await first.stop();
    const second = await start();
    expect([second.publishableKey, second.secretKey]).toEqual([first.publishableKey, first.secretKey]);
    const again = createClient(second.url, second.publishableKey);
    expect((await again.auth.getUser(data.session?.access_token)).data.user?.email).toBe('stays@example.com');
    await second.stop();
  });

  test('are readable by their owner alone, also where somebody opened them up', async () => {
    await loadProjectKeys(dataDir);
    const file = path.join(dataDir, 'keys.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await chmod(file, 0o644);
    await loadProjectKeys(dataDir);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('of two first starts at once are one', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => loadProjectKeys(dataDir)));
    expect(new Set(made.map(({ secretKey }) => secretKey)).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['keys.json']);
  });

  test('that cannot be read are named, not replaced', async () => {
    await writeFile(path.join(dataDir, 'keys.json'), '{}');
    await expect(start()).rejects.toThrow(/keys\.json cannot be read/);
  });
});

describe('starting', () => {
  test('in production is refused unless told', async () => {
    expect(() => requireAllowedHere({ NODE_ENV: 'production' })).toThrow(/ALLOW_LOCAL_AUTH=1/);
    expect(() => requireAllowedHere({ NODE_ENV: 'production', ALLOW_LOCAL_AUTH: '1' })).not.toThrow();
    expect(() => requireAllowedHere({})).not.toThrow();
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_ADMIN_URL: database.adminUrl,
      SUPABASE_DATA_DIR: dataDir,
      SUPABASE_PORT: '0',
    };
    const ended = await run(process.execPath, [MAIN], { env }).catch((error: { code: number; stderr: string }) => error);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('SUPABASE_URL') });
  });

  test('on a database without the schemas says what to do', async () => {
    const bare = startSupabaseStandIn({ adminUrl: database.server.adminUrl('postgres'), dataDir, port: 0 });
    await expect(bare).rejects.toThrow(/no auth and storage schemas/);
  });

  test('on a busy port fails instead of waiting', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    await expect(startSupabaseStandIn({ adminUrl: database.adminUrl, dataDir, port })).rejects.toThrow(/EADDRINUSE/);
    await first.stop();
  });

  test('opens no door but loopback', async () => {
    const standIn = await start();
    const port = Number(new URL(standIn.url).port);
    const outside = Object.values(networkInterfaces()).flatMap((addresses) => addresses?.filter(({ internal }) => !internal) ?? []);
    for (const { address } of outside) expect(await canConnect(address, port)).toBe(false);
    expect(await canConnect('127.0.0.1', port)).toBe(true);
    await standIn.stop();
  });

  test('says it is well without a key, and stops with requests under way', async () => {
    const standIn = await start();
    expect((await fetch(`${standIn.url}/auth/v1/health`)).status).toBe(200);
    await standIn.stop();
    await expect(fetch(`${standIn.url}/auth/v1/health`)).rejects.toThrow();
  });
});

const canConnect = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
