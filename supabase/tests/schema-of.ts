import type { Client } from 'pg';

const SCHEMAS = "('public', 'private', 'storage', 'pgboss', 'supabase_migrations')";

const QUERIES = {
  columns: `
    select table_schema, table_name, column_name, ordinal_position, data_type, is_nullable, column_default
    from information_schema.columns where table_schema in ${SCHEMAS}`,
  constraints: `
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
    where connamespace::regnamespace::text in ${SCHEMAS}`,
  indexes: `select indexname, indexdef from pg_indexes where schemaname in ${SCHEMAS}`,
  policies: `select * from pg_policies where schemaname in ${SCHEMAS}`,
  triggers: `
    select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger
    where not tgisinternal and (select relnamespace::regnamespace::text from pg_class where pg_class.oid = tgrelid) in ${SCHEMAS}`,
  functions: `
    select oid::regprocedure::text, prosrc, prosecdef, provolatile, proconfig, proowner::regrole::text, array(select unnest(proacl)::text order by 1)
    from pg_proc where pronamespace::regnamespace::text in ${SCHEMAS}`,
  tables: `
    select oid::regclass::text, relkind, relrowsecurity, relowner::regrole::text, array(select unnest(relacl)::text order by 1)
    from pg_class where relnamespace::regnamespace::text in ${SCHEMAS} and relkind in ('r', 'p', 'v', 'S')`,
  columnGrants: `
    select attrelid::regclass::text, attname, array(select unnest(attacl)::text order by 1) from pg_attribute
    where attacl is not null and (select relnamespace::regnamespace::text from pg_class where pg_class.oid = attrelid) in ${SCHEMAS}`,
  schemas: `select nspname, nspowner::regrole::text, array(select unnest(nspacl)::text order by 1) from pg_namespace where nspname in ${SCHEMAS}`,
  buckets: 'select id, public, file_size_limit, allowed_mime_types from storage.buckets',
  migrations: 'select version, name from supabase_migrations.schema_migrations',
};

/** Everything that makes a schema what it is, as sorted lines, so that two databases can be held beside each other. */
export async function schemaOf(client: Client): Promise<Record<string, string[]>> {
  const schema: Record<string, string[]> = {};
  for (const [kind, sql] of Object.entries(QUERIES)) {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    schema[kind] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return schema;
}
