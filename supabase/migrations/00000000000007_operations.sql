-- What keeps the house in order: the audit log, spent tokens, workers that are there, and throttles.


-- Who did what, by ids only. It outlives the person it speaks of: no foreign key but the organization's.

create table audit_events (
  id bigint generated always as identity primary key,
  organization_id uuid not null references organizations (id) on delete cascade,
  actor_kind text not null check (actor_kind in ('recruiter', 'candidate', 'agent', 'system')),
  actor_id text,
  action text not null check (length(action) between 1 and 80),
  subject_kind text not null check (length(subject_kind) between 1 and 40),
  subject_id text,
  happened_at timestamptz not null default now()
);
create index audit_events_organization_id_idx on audit_events (organization_id, happened_at);

create trigger append_only before update or delete on audit_events
  for each row execute function private.refuse_rewriting();


-- Tokens of language models. What was spent stays countable after the interview is erased.

create table usage (
  id bigint generated always as identity primary key,
  organization_id uuid not null references organizations (id) on delete cascade,
  interview_id uuid,
  purpose text not null,
  provider text not null,
  model text not null,
  input_tokens integer not null check (input_tokens >= 0),
  cached_input_tokens integer not null check (cached_input_tokens >= 0),
  output_tokens integer not null check (output_tokens >= 0),
  estimated boolean not null,
  discarded boolean not null,
  cost_micros bigint check (cost_micros >= 0),
  price_table text,
  used_at timestamptz not null,
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete set null (interview_id)
);
create index usage_organization_id_idx on usage (organization_id, used_at);
create index usage_interview_id_idx on usage (interview_id);


-- Agents that are there, and what their voice is like. No tenant, no person.

create table workers (
  worker_id text primary key check (length(worker_id) between 1 and 120),
  voice text not null check (voice in ('ready', 'preparing', 'unavailable')),
  reason text,
  seen_at timestamptz not null default now()
);


-- The shape rate-limiter-flexible expects. Keys hold hashes, never a ticket, an address or a name.

create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index rate_limits_expire_idx on rate_limits (expire);


-- Everybody may add to the log in their own name; owners read it.

alter table audit_events enable row level security;
alter table usage enable row level security;
alter table workers enable row level security;
alter table rate_limits enable row level security;

grant select, insert on audit_events to authenticated;
grant select on usage to authenticated;

create policy "owners read the audit log" on audit_events
  for select to authenticated using (organization_id in (select private.my_owned_organization_ids()));
create policy "members log what they did" on audit_events
  for insert to authenticated
  with check (
    organization_id in (select private.my_organization_ids())
    and actor_kind = 'recruiter'
    and actor_id = (select auth.uid())::text
  );
create policy "members read usage" on usage
  for select to authenticated using (organization_id in (select private.my_organization_ids()));


-- The service, inside its scope; workers and throttles belong to no tenant and are the service's alone.

grant insert on audit_events to app_service;
grant select, insert on usage to app_service;
grant select, insert, update, delete on workers, rate_limits to app_service;

create policy "service logs what others did in scope" on audit_events
  for insert to app_service
  with check (organization_id = (select private.scoped_organization()) and actor_kind <> 'recruiter');

create policy "service reads the usage in scope" on usage
  for select to app_service
  using (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));
create policy "service counts the usage in scope" on usage
  for insert to app_service
  with check (
    organization_id = (select private.scope_organization())
    or (interview_id = (select private.scope_interview()) and organization_id = (select private.scoped_organization()))
  );

create policy "service reads workers" on workers for select to app_service using (true);
create policy "service notes workers" on workers for insert to app_service with check (true);
create policy "service sees workers again" on workers for update to app_service using (true);
create policy "service forgets workers" on workers for delete to app_service using (true);

create policy "service reads throttles" on rate_limits for select to app_service using (true);
create policy "service opens throttles" on rate_limits for insert to app_service with check (true);
create policy "service counts throttles" on rate_limits for update to app_service using (true);
create policy "service clears throttles" on rate_limits for delete to app_service using (true);
