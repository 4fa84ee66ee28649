import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient, type SupabaseClient, type User } from '@supabase/supabase-js';
import pg from 'pg';
import { test } from 'vitest';
import { testDatabase } from '../../postgres/index.ts';
import { type StandInOptions, startSupabaseStandIn } from '../start-supabase-stand-in.ts';
import { realProject } from './env.ts';

export type Project = {
  url: string;
  publishableKey: string;
  secretKey: string;
  dataDir: string;
  /** With the secret key: the service. */
  service: SupabaseClient;
  /** A client of its own, with nobody signed in. */
  visitor(): SupabaseClient;
  /** A confirmed user, removed at the end. */
  addUser(): Promise<{ user: User; email: string; password: string }>;
  /** A client with a fresh user signed in. */
  member(): Promise<{ client: SupabaseClient; user: User; email: string; password: string; token: string }>;
  sql(text: string, values?: unknown[]): Promise<pg.QueryResultRow[]>;
  /** Moves the stand-in's clock; a real project's cannot be moved. */
  wait(ms: number): void;
  close(): Promise<void>;
};

/** What only the stand-in can be asked for: a moved clock, or a token signed with its own key. */
export const testOfStandIn = realProject ? test.skip : test;

export const newEmail = () => `contract-${randomUUID()}@example.com`;
export const PASSWORD = 'correct horse battery';

export async function openProject(options: Partial<StandInOptions> = {}): Promise<Project> {
  const opened = realProject ? await openReal(realProject) : await openStandIn(options);
  const service = clientOf(opened.url, opened.secretKey);
  const visitor = () => clientOf(opened.url, opened.publishableKey);
  const userIds: string[] = [];

  const addUser: Project['addUser'] = async () => {
    const email = newEmail();
    const { data, error } = await service.auth.admin.createUser({ email, password: PASSWORD, email_confirm: true });
    if (error) throw error;
    userIds.push(data.user.id);
    return { user: data.user, email, password: PASSWORD };
  };

  return {
    ...opened,
    service,
    visitor,
    addUser,
    member: async () => {
      const added = await addUser();
      const client = visitor();
      const { data, error } = await client.auth.signInWithPassword(added);
      if (error) throw error;
      return { ...added, client, token: data.session.access_token };
    },
    sql: async (text, values) => (await opened.pool.query(text, values)).rows,
    close: async () => {
      if (realProject) for (const id of userIds) await service.auth.admin.deleteUser(id);
      await opened.close();
    },
  };
}

async function openStandIn(options: Partial<StandInOptions>) {
  const database = await testDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'viva-supabase-'));
  const faults: unknown[] = [];
  let aheadMs = 0;
  const standIn = await startSupabaseStandIn({
    adminUrl: database.adminUrl,
    dataDir,
    port: 0,
    now: () => new Date(Date.now() + aheadMs),
    onFault: ({ error }) => faults.push(error),
    ...options,
  });
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  return {
    ...standIn,
    dataDir,
    pool,
    wait: (ms: number) => {
      aheadMs += ms;
    },
    close: async () => {
      await standIn.stop();
      await pool.end();
      await database.drop();
      await rm(dataDir, { recursive: true });
      if (faults.length) throw new AggregateError(faults, 'The stand-in broke while it was tested.');
    },
  };
}

async function openReal(env: NonNullable<typeof realProject>) {
  const pool = new pg.Pool({ connectionString: env.CONTRACT_DATABASE_URL, max: 2 });
  return {
    url: env.CONTRACT_SUPABASE_URL,
    publishableKey: env.CONTRACT_SUPABASE_PUBLISHABLE_KEY,
    secretKey: env.CONTRACT_SUPABASE_SECRET_KEY,
    dataDir: '',
    pool,
    wait: () => {
      throw new Error('The clock of a real project cannot be moved.');
    },
    close: () => pool.end(),
  };
}

const clientOf = (url: string, key: string) => createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } });
