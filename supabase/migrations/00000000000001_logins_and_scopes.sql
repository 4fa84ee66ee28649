-- Who may come in, and what each caller may see at all. Everything later leans on this page.


-- Nothing is granted by default.
-- Supabase grants new tables of `public` to everybody who comes through its REST door; here each grant is written down.

alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;


-- Two logins, made without a password: an operator sets it. They own nothing and cannot pass by row level security.
-- app_login serves signed-in people and may become only `authenticated`; by itself it may read nothing.
-- app_service serves candidates, the interviewing agent and background tasks, inside one of the scopes below.

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_login') then
    create role app_login login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'app_service') then
    create role app_service login noinherit;
  end if;
end
$$;

grant authenticated to app_login with inherit false, set true;
grant usage on schema public to app_service;


-- Helpers that policies call live in a schema which no REST door exposes.

create schema private;
revoke all on schema private from public;
grant usage on schema private to authenticated, app_service;


-- The service's scope: settings of one transaction. Without any of them app_service sees no tenant's row.

create function private.scope_organization() returns uuid
language sql stable set search_path = '' as $$
  select nullif(current_setting('app.organization_id', true), '')::uuid
$$;

create function private.scope_interview() returns uuid
language sql stable set search_path = '' as $$
  select nullif(current_setting('app.interview_id', true), '')::uuid
$$;

create function private.scope_ticket_hash() returns bytea
language sql stable set search_path = '' as $$
  select decode(nullif(current_setting('app.ticket_hash', true), ''), 'hex')
$$;

revoke execute on all functions in schema private from public;
grant execute on function private.scope_organization(), private.scope_interview(), private.scope_ticket_hash() to app_service;
