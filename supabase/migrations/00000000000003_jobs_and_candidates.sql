-- Jobs, their plans, and the people considered for them.
-- A child names its parent together with the organization, so that no row can lean on another tenant's.


create table jobs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references organizations (id) on delete cascade,
  title text not null check (length(btrim(title)) between 1 and 200),
  description text not null check (length(description) <= 20000),
  language text not null,
  minutes integer not null check (minutes between 5 and 30),
  reply_by date,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  records_audio boolean not null default true,
  -- Days until the recording of a voice is deleted; the candidate is told.
  retention_days integer not null default 30 check (retention_days between 1 and 3650),
  -- The account may go, the record stays: no foreign key.
  created_by uuid not null,
  created_at timestamptz not null default now(),
  unique (id, organization_id)
);
create index jobs_organization_id_idx on jobs (organization_id, created_at);

create table plans (
  job_id uuid not null,
  version integer not null check (version >= 1),
  organization_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  created_at timestamptz not null default now(),
  published_at timestamptz,
  published_by uuid,
  primary key (job_id, version),
  foreign key (job_id, organization_id) references jobs (id, organization_id) on delete cascade,
  check ((state = 'published') = (published_at is not null and published_by is not null))
);
create index plans_organization_id_idx on plans (organization_id);
create unique index plans_one_draft_idx on plans (job_id) where state = 'draft';

-- A candidate is a person considered for one job.
create table candidates (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  job_id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 120),
  email text check (length(email) between 3 and 320),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  unique (id, organization_id),
  unique (id, job_id, organization_id),
  foreign key (job_id, organization_id) references jobs (id, organization_id) on delete cascade
);
create index candidates_job_id_idx on candidates (job_id, created_at);
create index candidates_organization_id_idx on candidates (organization_id, created_at);

create table cvs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  candidate_id uuid not null,
  path text not null unique,
  file_name text not null check (length(file_name) between 1 and 255),
  size_bytes bigint not null check (size_bytes between 1 and 10485760),
  content_type text not null,
  state text not null default 'awaiting-upload' check (state in ('awaiting-upload', 'parsing', 'ready', 'refused')),
  -- Why it was refused, in a sentence for the recruiter.
  reason text check ((state = 'refused') = (reason is not null)),
  pages integer check (pages >= 0),
  text text,
  hidden_text boolean not null default false,
  hidden_text_found text,
  created_at timestamptz not null default now(),
  foreign key (candidate_id, organization_id) references candidates (id, organization_id) on delete cascade
);
create index cvs_candidate_id_idx on cvs (candidate_id, created_at);
create index cvs_organization_id_idx on cvs (organization_id);


-- A published plan never changes; a change makes the next version.

create function private.keep_published_plan() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'Version % of this plan is published and cannot change.', old.version using errcode = '23514', constraint = 'published_plan_is_immutable';
end
$$;
revoke execute on function private.keep_published_plan() from public;

create trigger published_plan_is_immutable before update on plans
  for each row when (old.state = 'published') execute function private.keep_published_plan();


-- Signed-in people: members read, owners and editors change. Nobody deletes here; erasure is a task of its own.

alter table jobs enable row level security;
alter table plans enable row level security;
alter table candidates enable row level security;
alter table cvs enable row level security;

grant select, insert on jobs, plans, candidates, cvs to authenticated;
grant update (title, description, language, minutes, reply_by, state, records_audio, retention_days) on jobs to authenticated;
grant update (content, state, published_at, published_by) on plans to authenticated;
grant update (name, email) on candidates to authenticated;
grant update (state) on cvs to authenticated;

create policy "members read jobs" on jobs
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "editors add jobs" on jobs
  for insert to authenticated
  with check (organization_id in (select private.my_edited_organization_ids()) and created_by = (select auth.uid()));
create policy "editors change jobs" on jobs
  for update to authenticated using (organization_id in (select private.my_edited_organization_ids()));

create policy "members read plans" on plans
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "editors draft plans" on plans
  for insert to authenticated
  with check (organization_id in (select private.my_edited_organization_ids()) and state = 'draft');
create policy "editors change and publish plans" on plans
  for update to authenticated using (organization_id in (select private.my_edited_organization_ids()))
  with check (organization_id in (select private.my_edited_organization_ids()) and (state = 'draft' or published_by = (select auth.uid())));

create policy "members read candidates" on candidates
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "editors add candidates" on candidates
  for insert to authenticated
  with check (organization_id in (select private.my_edited_organization_ids()) and created_by = (select auth.uid()));
create policy "editors change candidates" on candidates
  for update to authenticated using (organization_id in (select private.my_edited_organization_ids()));

create policy "members read cvs" on cvs
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "editors add cvs" on cvs
  for insert to authenticated
  with check (organization_id in (select private.my_edited_organization_ids()) and state = 'awaiting-upload');
create policy "editors hand cvs to parsing" on cvs
  for update to authenticated
  using (organization_id in (select private.my_edited_organization_ids()) and state = 'awaiting-upload')
  with check (organization_id in (select private.my_edited_organization_ids()) and state = 'parsing');
