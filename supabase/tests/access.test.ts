import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ACCESS } from './access/index.ts';
import { ACTORS } from './actors.ts';
import { whoSucceeds } from './probe.ts';
import { openTheatre, type Theatre } from './stage.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());
beforeEach(() => theatre.superuser.query('begin'));
afterEach(() => theatre.superuser.query('rollback'));

describe.each(Object.entries(ACCESS))('%s', (_table, operations) => {
  test.each(Object.entries(operations))('%s reaches a row for those who may, and for nobody else', async (_operation, probe) => {
    const expected = ACTORS.filter((actor) => probe.may.includes(actor));
    expect(await whoSucceeds(theatre.superuser, theatre.stage, probe)).toEqual(expected);
  });
});

test('every table of the database is in the list', async () => {
  const { rows } = await theatre.superuser.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')",
  );
  const listed = Object.keys(ACCESS).filter((table) => !table.includes('.'));
  expect(rows.map((row) => row.name).sort()).toEqual(listed.sort());
});
