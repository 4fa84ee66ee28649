import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Client } from 'pg';

const FOLDER = new URL('../../../supabase/migrations/', import.meta.url);

export type Migration = { version: string; name: string; sql: string };

/** Every migration of the repository, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const [version = '', ...words] = basename(file, '.sql').split('_');
      return { version, name: words.join('_'), sql: await readFile(new URL(file, FOLDER), 'utf8') };
    }),
  );
}

/** Brings a database up to the newest migration and records each where `supabase db push` would. Gives what it applied. */
export async function migrate(adminUrl: string): Promise<string[]> {
  const migrations = await readMigrations();
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`
      create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`);
    await client.query("select pg_advisory_lock(hashtext('viva: migrate'))");
    const { rows } = await client.query<{ version: string }>('select version from supabase_migrations.schema_migrations');
    const applied = new Set(rows.map((row) => row.version));
    const missing = migrations.filter((migration) => !applied.has(migration.version));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.version);
  } finally {
    await client.end();
  }
}

async function apply(client: Client, { version, name, sql }: Migration) {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)', [
      version,
      name,
      [sql],
    ]);
    await client.query('commit');
  } catch (cause) {
    throw new Error(`Migration ${version}_${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
