import { readFile } from 'node:fs/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { migrate } from './migrate.ts';
import type { PostgresServer } from './server.ts';

export type DatabaseUrls = {
  /** Owns the schema; migrates. */
  adminUrl: string;
  /** `app_login`: requests of signed-in people. */
  requestUrl: string;
  /** `app_service`: candidates, the agent and background tasks. */
  serviceUrl: string;
};

/** Makes a database that holds what a hosted Supabase project holds before its first migration. Gives its admin URL. */
export async function createDatabase(server: PostgresServer, name: string): Promise<string> {
  const bootstrap = await readFile(new URL('bootstrap.sql', import.meta.url), 'utf8');
  await asSuperuser(server, 'postgres', (client) => client.query(`create database ${escapeIdentifier(name)}`));
  await asSuperuser(server, name, async (client) => {
    await client.query(`begin; ${bootstrap}; commit`);
    await client.query(`alter role postgres password ${escapeLiteral(server.passwords.postgres)}`);
  });
  return server.adminUrl(name);
}

/** The database of this name, made where it is missing, migrated, its two logins open. */
export async function openDatabase(server: PostgresServer, name: string): Promise<DatabaseUrls> {
  return alone(server, async () => {
    if (!(await databaseExists(server, name))) await createDatabase(server, name);
    await migrate(server.adminUrl(name));
    await openLogins(server, name);
    return urlsOf(server, name);
  });
}

export const urlsOf = (server: PostgresServer, name: string): DatabaseUrls => ({
  adminUrl: server.adminUrl(name),
  requestUrl: server.loginUrl('app_login', name),
  serviceUrl: server.loginUrl('app_service', name),
});

export async function databaseExists(server: PostgresServer, name: string): Promise<boolean> {
  return asSuperuser(server, 'postgres', async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
}

/** Migrations make the logins without a password, since a password is not for a repository. */
export async function openLogins(server: PostgresServer, name: string): Promise<void> {
  await asSuperuser(server, name, async (client) => {
    for (const login of ['app_login', 'app_service'] as const) {
      await client.query(`alter role ${login} password ${escapeLiteral(server.passwords[login])}`);
    }
  });
}

export async function asSuperuser<Result>(
  server: PostgresServer,
  database: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: server.loginUrl('supabase_admin', database) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One process at a time: roles belong to the whole server, and two that make them at once fail. */
export async function alone<Result>(server: PostgresServer, work: () => Promise<Result>): Promise<Result> {
  return asSuperuser(server, 'postgres', async (client) => {
    await client.query("select pg_advisory_lock(hashtext('viva: make databases'))");
    return work();
  });
}
