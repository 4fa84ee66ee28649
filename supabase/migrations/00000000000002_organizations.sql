-- Organizations and who belongs to them.


create table organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 120),
  created_at timestamptz not null default now()
);

create table memberships (
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('owner', 'editor', 'reviewer')),
  created_at timestamptz not null default now(),
  primary key (organization_id, user_id)
);
create index memberships_user_id_idx on memberships (user_id);


-- Membership, asked by every policy. Definer functions, since a policy on memberships cannot ask memberships.

create function private.my_organization_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organization_id from public.memberships where user_id = auth.uid()
$$;

-- Where the caller may also change jobs, candidates and tickets.
create function private.my_edited_organization_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organization_id from public.memberships where user_id = auth.uid() and role in ('owner', 'editor')
$$;

create function private.my_owned_organization_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select organization_id from public.memberships where user_id = auth.uid() and role = 'owner'
$$;


-- The first organization of a person. Null when they already belong to one.

create function private.create_organization(name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  caller uuid := auth.uid();
  made uuid;
begin
  if caller is null then
    raise exception 'Nobody is signed in.' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('create_organization'), hashtext(caller::text));
  if exists (select from public.memberships where user_id = caller) then
    return null;
  end if;
  insert into public.organizations (name) values (create_organization.name) returning id into made;
  insert into public.memberships (organization_id, user_id, role) values (made, caller, 'owner');
  return made;
end
$$;

revoke execute on all functions in schema private from public;
grant execute on function
  private.my_organization_ids(), private.my_edited_organization_ids(), private.my_owned_organization_ids(), private.create_organization(text)
to authenticated;


-- Members see their organization and each other. Joining and leaving goes through functions only.

alter table organizations enable row level security;
alter table memberships enable row level security;
grant select on organizations, memberships to authenticated;

create policy "members read their organization" on organizations
  for select to authenticated using (id in (select private.my_organization_ids()));

create policy "members read who else belongs" on memberships
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
