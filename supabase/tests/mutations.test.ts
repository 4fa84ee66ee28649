import { escapeIdentifier } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from './access/index.ts';
import { type Probe, whoSucceeds } from './probe.ts';
import { openTheatre, type Theatre } from './stage.ts';

// The list of access is only worth something if it notices a broken policy: each is dropped, and each is opened to all.

type Policy = { table: string; name: string; using: string | null; check: string | null };

let theatre: Theatre;
let policies: Policy[];
const usual = new Map<Probe, string>();

beforeAll(async () => {
  theatre = await openTheatre();
  const { rows } = await theatre.superuser.query<Policy>(`
    select case schemaname when 'public' then tablename else schemaname || '.' || tablename end as table,
      policyname as name, qual as using, with_check as check
    from pg_policies where schemaname in ('public', 'storage') order by 1, 2`);
  policies = rows;
  await theatre.superuser.query('begin');
  for (const probe of Object.values(ACCESS).flatMap(Object.values<Probe>)) usual.set(probe, await reachOf(probe));
  await theatre.superuser.query('rollback');
});
afterAll(() => theatre.close());

/** A refusal of another kind counts as an answer too. */
const reachOf = async (probe: Probe): Promise<string> =>
  whoSucceeds(theatre.superuser, theatre.stage, probe).then(String, (error: Error) => error.message);

async function isNoticed(table: string, mutation: string): Promise<boolean> {
  await theatre.superuser.query(`begin; ${mutation}`);
  try {
    for (const probe of Object.values(ACCESS[table] ?? {})) if ((await reachOf(probe)) !== usual.get(probe)) return true;
    return false;
  } finally {
    await theatre.superuser.query('rollback');
  }
}

async function unnoticed(mutations: { table: string; name: string; sql: string }[]): Promise<string[]> {
  const survivors: string[] = [];
  for (const { table, name, sql } of mutations) if (!(await isNoticed(table, sql))) survivors.push(`${table}: ${name}`);
  return survivors;
}

const on = ({ name, table }: Policy) => `${escapeIdentifier(name)} on ${table}`;
const isClosed = (condition: string | null) => condition !== null && condition !== 'true';

describe('a broken policy is noticed', { timeout: 30_000 }, () => {
  test('when it is missing', async () => {
    expect(policies.length).toBeGreaterThan(50);
    expect(await unnoticed(policies.map((policy) => ({ ...policy, sql: `drop policy ${on(policy)}` })))).toEqual([]);
  });

  test('when it lets every row be seen or changed', async () => {
    const closed = policies.filter(({ using }) => isClosed(using));
    expect(await unnoticed(closed.map((policy) => ({ ...policy, sql: `alter policy ${on(policy)} using (true)` })))).toEqual([]);
  });

  test('when it lets every row be written', async () => {
    const closed = policies.filter(({ check }) => isClosed(check));
    expect(await unnoticed(closed.map((policy) => ({ ...policy, sql: `alter policy ${on(policy)} with check (true)` })))).toEqual([]);
  });

  test('when row level security is off', async () => {
    // workers and rate_limits belong to no tenant: only the grants close them.
    const tables = Object.keys(ACCESS).filter((table) => table !== 'workers' && table !== 'rate_limits');
    const off = tables.map((table) => ({ table, name: 'off', sql: `alter table ${table} disable row level security` }));
    expect(await unnoticed(off)).toEqual([]);
  });
});
