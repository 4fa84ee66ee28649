import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTheatre, type Theatre } from './stage.ts';

// What must hold for every table, policy and function, also for those that do not exist yet.

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const names = async (sql: string): Promise<string[]> => {
  const { rows } = await theatre.superuser.query<{ name: string }>(sql);
  return rows.map((row) => row.name);
};

const TABLES = "from pg_class as t where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p', 'v', 'm', 'f')";

test('every exposed table has row level security', async () => {
  expect(await names(`select t.relname as name ${TABLES} and not t.relrowsecurity`)).toEqual([]);
});

test('every policy names whom it is for, and one operation', async () => {
  expect(
    await names(`
      select p.polrelid::regclass || ': ' || p.polname as name from pg_policy as p
      where p.polroles = '{0}' or p.polcmd = '*' or not p.polpermissive`),
  ).toEqual([]);
});

test('there is one policy for an operation, a table and a role', async () => {
  expect(
    await names(`
      select tablename || ' ' || cmd || ' ' || roles::text as name from pg_policies where schemaname = 'public'
      group by tablename, cmd, roles having count(*) > 1`),
  ).toEqual([]);
});

test('every function of ours has an empty search path', async () => {
  expect(
    await names(`
      select oid::regprocedure::text as name from pg_proc
      where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and not coalesce(proconfig, '{}') @> array['search_path=""']`),
  ).toEqual([]);
});

test('no function runs with its owner’s rights outside the schema that nobody exposes', async () => {
  expect(
    await names(`
      select oid::regprocedure::text as name from pg_proc
      where prosecdef and pronamespace not in ('private'::regnamespace, 'pg_catalog'::regnamespace)`),
  ).toEqual([]);
});

test('no function of ours may be called by everybody', async () => {
  expect(
    await names(`
      select oid::regprocedure::text as name from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))
      where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and grantee = 0`),
  ).toEqual([]);
});

test('anon and service_role reach nothing of ours', async () => {
  expect(
    await names(`
      select distinct t.oid::regclass || ' ' || grantee::regrole as name from pg_class as t, aclexplode(t.relacl)
      where t.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'pgboss'::regnamespace)
      and grantee in (0, 'anon'::regrole, 'service_role'::regrole)`),
  ).toEqual([]);
});

test('what is made later is closed to them too', async () => {
  await theatre.superuser.query('begin; set local role postgres; create table later (id int); reset role');
  const granted = await names("select grantee::regrole::text as name from pg_class, aclexplode(relacl) where relname = 'later'");
  await theatre.superuser.query('rollback');
  expect(granted.filter((name) => name !== 'postgres')).toEqual([]);
});

test('the logins own nothing, inherit nothing and pass by no policy', async () => {
  const { rows } = await theatre.superuser.query(`
    select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit as may_more,
      (select count(*)::int from pg_shdepend where refobjid = pg_roles.oid and deptype = 'o') as owns,
      array(select roleid::regrole::text || case when inherit_option then ' inherited' else '' end
        from pg_auth_members where member = pg_roles.oid) as may_become
    from pg_roles where rolname in ('app_login', 'app_service') order by rolname`);
  expect(rows).toEqual([
    { rolname: 'app_login', may_more: false, owns: 0, may_become: ['authenticated'] },
    { rolname: 'app_service', may_more: false, owns: 0, may_become: [] },
  ]);
});

test('the login of requests may only add to the task queue', async () => {
  expect(
    await names(`
      select t.oid::regclass || ' ' || lower(privilege_type) as name from pg_class as t, aclexplode(t.relacl)
      where grantee = 'app_login'::regrole order by 1`),
  ).toEqual(['pgboss.job insert', 'pgboss.job_common insert', 'pgboss.queue select', 'pgboss.version select']);
});

test('every column that a policy compares has an index that begins with it', async () => {
  expect(
    await names(`
      select t.relname || '.' || a.attname as name from pg_class as t join pg_attribute as a on a.attrelid = t.oid
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
      and a.attname in ('organization_id', 'candidate_id', 'interview_id', 'job_id', 'user_id')
      and not exists (select from pg_index as i where i.indrelid = t.oid and i.indkey[0] = a.attnum)`),
  ).toEqual([]);
});

test('every child of an organization is tied to it, by itself or through its parent', async () => {
  expect(
    await names(`
      select t.relname as name from pg_class as t join pg_attribute as a on a.attrelid = t.oid and a.attname = 'organization_id'
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
      and not exists (select from pg_constraint as c where c.conrelid = t.oid and c.contype = 'f' and a.attnum = any (c.conkey))`),
  ).toEqual([]);
});

test('both buckets are private and take only what belongs there', async () => {
  const { rows } = await theatre.superuser.query(
    'select id, public, file_size_limit is not null and allowed_mime_types is not null as limited from storage.buckets order by id',
  );
  expect(rows).toEqual([
    { id: 'cvs', public: false, limited: true },
    { id: 'recordings', public: false, limited: true },
  ]);
});
