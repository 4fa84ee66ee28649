-- Reports, what people make of them, and what candidates ask of people.


create table reports (
  interview_id uuid not null,
  version integer not null check (version >= 1),
  organization_id uuid not null,
  state text not null default 'writing' check (state in ('writing', 'ready', 'needs-review')),
  content jsonb check ((state = 'writing') or (content is not null)),
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  primary key (interview_id, version),
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete cascade
);
create index reports_organization_id_idx on reports (organization_id);

-- A person's score of one competency. The newest counts; the earlier ones stay.
create table scores (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  interview_id uuid not null,
  competency_id text not null check (length(competency_id) between 1 and 60),
  level integer check (level between 1 and 5),
  reason text not null check (length(reason) <= 2000),
  -- Set before the model's score was shown.
  blind boolean not null,
  scored_by uuid not null,
  scored_at timestamptz not null default clock_timestamp(),
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete cascade
);
create index scores_interview_id_idx on scores (interview_id, competency_id, scored_at);
create index scores_organization_id_idx on scores (organization_id);

-- What a person decided, and why. The newest counts; the earlier ones stay.
create table decisions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  interview_id uuid not null,
  outcome text not null check (outcome in ('move-forward', 'hold', 'not-this-time')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  decided_by uuid not null,
  decided_at timestamptz not null default clock_timestamp(),
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete cascade
);
create index decisions_interview_id_idx on decisions (interview_id, decided_at);
create index decisions_organization_id_idx on decisions (organization_id);

create table requests (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  candidate_id uuid not null,
  interview_id uuid,
  kind text not null check (kind in ('person', 'correction', 'deletion')),
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid,
  foreign key (candidate_id, organization_id) references candidates (id, organization_id) on delete cascade,
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete set null (interview_id),
  check ((resolved_at is null) = (resolved_by is null))
);
create index requests_candidate_id_idx on requests (candidate_id);
create index requests_interview_id_idx on requests (interview_id);
create index requests_organization_id_idx on requests (organization_id, created_at);

create trigger append_only before update or delete on scores
  for each row execute function private.refuse_rewriting();
create trigger append_only before update or delete on decisions
  for each row execute function private.refuse_rewriting();


-- Members read and add their own judgement under their own name. A report itself no signed-in person can write.

alter table reports enable row level security;
alter table scores enable row level security;
alter table decisions enable row level security;
alter table requests enable row level security;

grant select on reports, scores, decisions, requests to authenticated;
grant insert on scores, decisions to authenticated;
grant update (resolved_at, resolved_by) on requests to authenticated;

create policy "members read reports" on reports
  for select to authenticated using (organization_id in (select private.my_organization_ids()));

create policy "members read scores" on scores
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "members score in their own name" on scores
  for insert to authenticated
  with check (organization_id in (select private.my_organization_ids()) and scored_by = (select auth.uid()));

create policy "members read decisions" on decisions
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "members decide in their own name" on decisions
  for insert to authenticated
  with check (organization_id in (select private.my_organization_ids()) and decided_by = (select auth.uid()));

create policy "members read requests" on requests
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "members resolve requests in their own name" on requests
  for update to authenticated
  using (organization_id in (select private.my_organization_ids()) and resolved_at is null)
  with check (organization_id in (select private.my_organization_ids()) and resolved_by = (select auth.uid()));


-- The service writes reports and stores what candidates ask for.

grant select, insert on reports, requests to app_service;
grant update (state, content, completed_at) on reports to app_service;

create policy "service reads the reports in scope" on reports
  for select to app_service
  using (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));
create policy "service begins the reports in scope" on reports
  for insert to app_service
  with check (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));
create policy "service writes the reports in scope" on reports
  for update to app_service
  using (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));

create policy "service reads the requests in scope" on requests
  for select to app_service
  using (candidate_id = (select private.scoped_candidate()) or organization_id = (select private.scope_organization()));
create policy "service stores what the candidate in scope asks for" on requests
  for insert to app_service
  with check (candidate_id = (select private.scoped_candidate()) and resolved_at is null);
