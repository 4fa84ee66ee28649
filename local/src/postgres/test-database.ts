import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { escapeIdentifier } from 'pg';
import { isAlive } from './cluster.ts';
import { alone, asSuperuser, createDatabase, type DatabaseUrls, databaseExists, openLogins, urlsOf } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { type PostgresServer, startPostgres } from './server.ts';

export type TestDatabase = DatabaseUrls & { server: PostgresServer; name: string; drop(): Promise<void> };

const DATA_DIR = fileURLToPath(new URL('../../../.viva/test-postgres', import.meta.url));

/** The one server that all tests of this checkout share. Every caller adopts it; nobody has to stop it. */
export const startTestPostgres = (): Promise<PostgresServer> => startPostgres({ dataDir: DATA_DIR, durable: false });

/** A fresh, migrated database of one's own, copied from a template. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await startTestPostgres();
  const template = await prepareTemplate(server);
  const name = newDatabaseName();
  await asSuperuser(server, 'postgres', (client) =>
    client.query(`create database ${escapeIdentifier(name)} owner postgres template ${escapeIdentifier(template)}`),
  );
  return { ...urlsOf(server, name), server, name, drop: () => dropDatabase(server, name) };
}

export const newDatabaseName = () => `test_${process.pid}_${randomBytes(4).toString('hex')}`;

export const dropDatabase = (server: PostgresServer, name: string): Promise<void> =>
  asSuperuser(server, 'postgres', async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });

async function prepareTemplate(server: PostgresServer): Promise<string> {
  const bootstrap = await readFile(new URL('bootstrap.sql', import.meta.url), 'utf8');
  const content = JSON.stringify([bootstrap, await readMigrations()]);
  const template = `template_${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  if (await databaseExists(server, template)) return template;
  return alone(server, async () => {
    if (await databaseExists(server, template)) return template;
    await tidy(server);
    const unfinished = `unfinished_${template}`;
    await dropDatabase(server, unfinished);
    await createDatabase(server, unfinished);
    await migrate(server.adminUrl(unfinished));
    await openLogins(server, unfinished);
    await asSuperuser(server, 'postgres', async (client) => {
      await client.query(`alter database ${escapeIdentifier(unfinished)} with allow_connections false`);
      await client.query(`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(template)}`);
    });
    return template;
  });
}

/** Removes what killed test runs and earlier migrations left. */
async function tidy(server: PostgresServer) {
  const names = await asSuperuser(server, 'postgres', async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^(test_[0-9]+|template_[0-9a-f]{16})'",
    );
    return rows.map((row) => row.datname);
  });
  for (const name of names) {
    const pid = Number(/^test_(\d+)_/.exec(name)?.[1]);
    if (Number.isNaN(pid) || !isAlive(pid)) await dropDatabase(server, name);
  }
}
