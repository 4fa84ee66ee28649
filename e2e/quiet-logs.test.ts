import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { remembered } from './src/canaries.ts';
import { type Database, openDatabase } from './src/database.ts';
import { found, phrasesOf, readLogs } from './src/log-search.ts';

// The last of all files: it reads what all the others have left behind.
const running = inject('running');
const PROCESSES = ['agent', 'api', 'livekit-server', 'speech', 'supabase', 'web'];

let database: Database;
beforeAll(async () => {
  database = await openDatabase(running.adminUrl);
});
afterAll(() => database?.close());

const texts = async (sql: string) => (await database.rows<{ text: string }>(sql)).map(({ text }) => text);

test('every process keeps a log', () => {
  const logs = readLogs(running.logsDir);
  for (const name of PROCESSES) expect(logs.find((log) => log.name.startsWith(name))?.text.length, name).toBeGreaterThan(0);
});

test('no log names a person, holds an address, or quotes what was said or written', async () => {
  const people = await texts(
    'select name as text from candidates union select email from candidates where email is not null union select email from auth.users union select file_name from cvs',
  );
  expect(people.length).toBeGreaterThan(3);
  const written = await texts(
    "select content->>'text' as text from turns union select description from jobs union select text from cvs where text is not null",
  );
  const words = [...people, ...remembered(running), 'epoch of', 'season of light', ...written.flatMap(phrasesOf)];
  expect(found(readLogs(running.logsDir), words)).toEqual([]);
});

test('no log holds a key, a ticket, a token or a password', () => {
  const { livekitKey: _, ...secrets }: Record<string, string> = JSON.parse(
    readFileSync(join(dirname(running.logsDir), 'secrets.json'), 'utf8'),
  );
  expect(Object.values(secrets).length).toBeGreaterThan(2);
  const password = new URL(running.adminUrl).password;
  expect(found(readLogs(running.logsDir), [...Object.values(secrets), password, running.recruiter.password])).toEqual([]);
});
