import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createDatabase, dropDatabase, newDatabaseName, type TestDatabase, testDatabase } from '@viva/local/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaOf } from './schema-of.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = fileURLToPath(import.meta.resolve('supabase/dist/supabase.js'));

let ours: TestDatabase;
let folder: string;
const pushed = newDatabaseName();

beforeAll(async () => {
  ours = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'viva push '));
  for (const part of ['config.toml', 'migrations']) await cp(join(HERE, part), join(folder, 'supabase', part), { recursive: true });
});
afterAll(async () => {
  await dropDatabase(ours.server, pushed);
  await ours.drop();
  await rm(folder, { recursive: true, force: true });
});

async function schemaAt(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await schemaOf(client);
  } finally {
    await client.end();
  }
}

test('`supabase db push` on a fresh project ends in the schema that we run on', { timeout: 60_000 }, async () => {
  const url = await createDatabase(ours.server, pushed);
  await promisify(execFile)(process.execPath, [COMMAND, 'db', 'push', `--remote=${url}`, '--yes', '--workdir', folder], {
    env: { HOME: folder, PATH: '/usr/bin:/bin', SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  const [theirs, mine] = await Promise.all([schemaAt(url), schemaAt(ours.adminUrl)]);
  expect(mine.columns?.length).toBeGreaterThan(150);
  for (const kind of Object.keys(mine)) expect(theirs[kind], kind).toEqual(mine[kind]);
});
