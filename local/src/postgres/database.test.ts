import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { dropDatabase, newDatabaseName, startTestPostgres, testDatabase } from './test-database.ts';

const made: string[] = [];

afterEach(async () => {
  const server = await startTestPostgres();
  for (const name of made.splice(0)) await dropDatabase(server, name);
});

const nameIt = () => {
  const name = newDatabaseName();
  made.push(name);
  return name;
};

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('an opened database is migrated and lets both logins in', async () => {
  const urls = await openDatabase(await startTestPostgres(), nameIt());
  expect(await ask(urls.requestUrl, 'select current_user')).toEqual([{ current_user: 'app_login' }]);
  expect(await ask(urls.serviceUrl, 'select current_user')).toEqual([{ current_user: 'app_service' }]);
  const applied = await ask(urls.adminUrl, 'select version from supabase_migrations.schema_migrations order by 1');
  expect(applied.map((row) => row.version)).toEqual((await readMigrations()).map((migration) => migration.version));
});

test('opening it again keeps what is in it', async () => {
  const server = await startTestPostgres();
  const name = nameIt();
  const { adminUrl } = await openDatabase(server, name);
  await ask(adminUrl, "insert into organizations (name) values ('Harbour')");
  await openDatabase(server, name);
  expect(await ask(adminUrl, 'select name from organizations')).toEqual([{ name: 'Harbour' }]);
});

test('a migration that is applied is not applied again', async () => {
  const database = await testDatabase();
  made.push(database.name);
  expect(await migrate(database.adminUrl)).toEqual([]);
});

test('whoever migrates is no superuser', async () => {
  const database = await testDatabase();
  made.push(database.name);
  expect(await ask(database.adminUrl, 'select rolname, rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolname: 'postgres', rolsuper: false },
  ]);
});

test('two test databases share nothing', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  made.push(one.name, two.name);
  await ask(one.adminUrl, "insert into organizations (name) values ('Harbour')");
  expect(await ask(two.adminUrl, 'select name from organizations')).toEqual([]);
});
