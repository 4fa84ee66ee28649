-- Tickets, and the interviews they open.


-- The one-time right to one interview. The code itself is never stored: `hash` is an HMAC with a pepper from outside the database.

create table tickets (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  candidate_id uuid not null,
  hash bytea not null unique check (octet_length(hash) = 32),
  state text not null default 'issued' check (state in ('issued', 'redeemed', 'expired', 'revoked')),
  issued_at timestamptz not null default now(),
  issued_by uuid not null,
  expires_at timestamptz not null,
  redeemed_at timestamptz check ((state = 'redeemed') = (redeemed_at is not null)),
  revoked_at timestamptz check ((state = 'revoked') = (revoked_at is not null)),
  unique (id, candidate_id),
  foreign key (candidate_id, organization_id) references candidates (id, organization_id) on delete cascade
);
create index tickets_candidate_id_idx on tickets (candidate_id, issued_at);
create index tickets_organization_id_idx on tickets (organization_id);
create unique index tickets_one_issued_idx on tickets (candidate_id) where state = 'issued';
create index tickets_expires_at_idx on tickets (expires_at) where state = 'issued';

create table interviews (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  job_id uuid not null,
  candidate_id uuid not null,
  ticket_id uuid not null unique,
  plan_version integer not null,
  -- What the candidate's address shows; says nothing and opens nothing without the session.
  public_id text not null unique check (length(public_id) between 8 and 64),
  session_hash bytea not null check (octet_length(session_hash) = 32),
  state text not null default 'ready' check (state in ('ready', 'live', 'interrupted', 'finished', 'not-started')),
  interruption text check (interruption in ('paused', 'candidate-lost', 'our-fault')),
  reason text check (
    reason in (
      'plan-covered', 'time-up', 'budget-spent', 'candidate-ended', 'candidate-left', 'person-wanted', 'recruiter-ended', 'technical'
    )
  ),
  room_name text unique,
  candidate_identity text,
  -- Options nobody has to justify; no signed-in person may read them.
  accommodations jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  topics_covered integer not null default 0 check (topics_covered >= 0),
  token_cap integer not null default 50000 check (token_cap >= 0),
  tokens_used integer not null default 0 check (tokens_used >= 0),
  -- The lease: which call speaks for us. Every claim raises the epoch; an older epoch falls silent.
  epoch integer not null default 0,
  call_id text,
  beat_at timestamptz,
  dispatched_at timestamptz,
  unique (id, organization_id),
  foreign key (candidate_id, job_id, organization_id) references candidates (id, job_id, organization_id) on delete cascade,
  foreign key (ticket_id, candidate_id) references tickets (id, candidate_id) on delete cascade,
  -- Asked at the end, since both go in one sweep when their job does.
  foreign key (job_id, plan_version) references plans (job_id, version) deferrable initially deferred,
  check ((state = 'interrupted') = (interruption is not null)),
  check ((state = 'finished') = (reason is not null and finished_at is not null)),
  check (state in ('ready', 'not-started', 'finished') or started_at is not null)
);
create index interviews_organization_id_idx on interviews (organization_id, created_at);
create index interviews_candidate_id_idx on interviews (candidate_id, created_at);
create index interviews_job_id_idx on interviews (job_id, plan_version);
create index interviews_open_idx on interviews (state) where state in ('ready', 'live', 'interrupted');

-- What was said, as heard. `content` is the whole turn; speaker and number are beside it for SQL.
create table turns (
  interview_id uuid not null,
  number integer not null check (number >= 1),
  organization_id uuid not null,
  speaker text not null check (speaker in ('candidate', 'interviewer')),
  content jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (interview_id, number),
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete cascade,
  check (content ->> 'number' = number::text and content ->> 'speaker' = speaker)
);
create index turns_organization_id_idx on turns (organization_id);

create table consents (
  interview_id uuid primary key,
  organization_id uuid not null,
  interview_by_ai boolean not null check (interview_by_ai),
  recording boolean not null,
  live_listening boolean not null,
  consented_at timestamptz not null default now(),
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete cascade
);
create index consents_organization_id_idx on consents (organization_id);

create table recordings (
  interview_id uuid not null,
  part integer not null check (part >= 1),
  organization_id uuid not null,
  path text not null unique,
  state text not null default 'awaiting-upload' check (state in ('awaiting-upload', 'stored', 'missing')),
  started_at timestamptz not null,
  duration_ms integer check (duration_ms >= 0),
  size_bytes bigint check (size_bytes >= 0),
  created_at timestamptz not null default now(),
  primary key (interview_id, part),
  foreign key (interview_id, organization_id) references interviews (id, organization_id) on delete cascade
);
create index recordings_organization_id_idx on recordings (organization_id);


-- States only go forward, whoever writes.

create function private.keep_used_ticket() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'This ticket is % and stays so.', old.state using errcode = '23514', constraint = 'used_ticket_stays_used';
end
$$;

create trigger used_ticket_stays_used before update on tickets
  for each row when (old.state <> 'issued' and new.state <> old.state) execute function private.keep_used_ticket();

create function private.keep_finished_interview() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'This interview is % and stays so.', old.state using errcode = '23514', constraint = 'finished_interview_stays_finished';
end
$$;

create trigger finished_interview_stays_finished before update on interviews
  for each row when (old.state in ('finished', 'not-started') and new.state <> old.state)
  execute function private.keep_finished_interview();

create function private.keep_newer_epoch() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'The epoch of a lease only rises.' using errcode = '23514', constraint = 'epoch_only_rises';
end
$$;

create trigger epoch_only_rises before update on interviews
  for each row when (new.epoch < old.epoch) execute function private.keep_newer_epoch();


-- Turns are append-only and without gaps. They go only when the whole interview is erased, never by themselves.

create function private.refuse_rewriting() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- Depth 2 and more is the cascade of an erased parent.
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
    return old;
  end if;
  raise exception 'Rows of % are only ever added.', tg_table_name using errcode = '23514', constraint = 'append_only';
end
$$;

create trigger append_only before update or delete on turns
  for each row execute function private.refuse_rewriting();

-- A definer, so that it counts the turns that are there and not those the writer may see.
create function private.refuse_gap() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.number > 1 and not exists (
    select from public.turns where interview_id = new.interview_id and number = new.number - 1
  ) then
    raise exception 'Turn % comes before turn %.', new.number, new.number - 1 using errcode = '23514', constraint = 'turns_have_no_gaps';
  end if;
  return new;
end
$$;

create trigger turns_have_no_gaps before insert on turns
  for each row execute function private.refuse_gap();


-- Which rows a scope of the service reaches. A ticket's scope reaches that ticket, its candidate and what it opens, no more.

create function private.scoped_ticket() returns uuid
language sql stable security definer set search_path = '' as $$
  select id from public.tickets where hash = private.scope_ticket_hash()
$$;

create function private.scoped_candidate() returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select candidate_id from public.interviews where id = private.scope_interview()),
    (select candidate_id from public.tickets where hash = private.scope_ticket_hash())
  )
$$;

create function private.scoped_job() returns uuid
language sql stable security definer set search_path = '' as $$
  select job_id from public.candidates where id = private.scoped_candidate()
$$;

-- The organization a scope belongs to; a scope of one interview or ticket does not reach the rest of it.
create function private.scoped_organization() returns uuid
language sql stable security definer set search_path = '' as $$
  select coalesce(
    private.scope_organization(),
    (select organization_id from public.candidates where id = private.scoped_candidate())
  )
$$;


-- Questions the service must ask before it knows a scope. Each answers with ids and changes only what time has already decided.

create function private.find_interview(public_id text, session_hash bytea) returns table (id uuid, organization_id uuid)
language sql stable security definer set search_path = '' as $$
  select interview.id, interview.organization_id from public.interviews as interview
  where interview.public_id = find_interview.public_id and interview.session_hash = find_interview.session_hash
$$;

create function private.expire_tickets() returns integer
language sql volatile security definer set search_path = '' as $$
  with expired as (
    update public.tickets set state = 'expired' where state = 'issued' and expires_at <= now() returning 1
  )
  select count(*)::integer from expired
$$;

create function private.end_unstarted_interviews() returns integer
language sql volatile security definer set search_path = '' as $$
  with ended as (
    update public.interviews as interview set state = 'not-started'
    from public.tickets as ticket
    where interview.state = 'ready' and ticket.id = interview.ticket_id and ticket.expires_at <= now()
    returning 1
  )
  select count(*)::integer from ended
$$;

create function private.silent_interviews(quiet_since timestamptz) returns table (id uuid, organization_id uuid)
language sql stable security definer set search_path = '' as $$
  select interview.id, interview.organization_id from public.interviews as interview
  where interview.state in ('live', 'interrupted') and coalesce(interview.beat_at, interview.started_at) < quiet_since
$$;

revoke execute on all functions in schema private from public;
grant execute on function
  private.scoped_ticket(), private.scoped_candidate(), private.scoped_job(), private.scoped_organization(),
  private.find_interview(text, bytea), private.expire_tickets(), private.end_unstarted_interviews(), private.silent_interviews(timestamptz)
to app_service;


-- Signed-in people issue and revoke tickets, and read. They cannot read a hash, a session, a lease or an accommodation,
-- and they write no word of an interview.

alter table tickets enable row level security;
alter table interviews enable row level security;
alter table turns enable row level security;
alter table consents enable row level security;
alter table recordings enable row level security;

grant select (id, organization_id, candidate_id, state, issued_at, issued_by, expires_at, redeemed_at, revoked_at) on tickets to authenticated;
grant insert on tickets to authenticated;
grant update (state, revoked_at) on tickets to authenticated;
grant select (
  id, organization_id, job_id, candidate_id, ticket_id, plan_version, state, interruption, reason,
  created_at, started_at, finished_at, topics_covered, token_cap, tokens_used, beat_at
) on interviews to authenticated;
grant select on turns, consents, recordings to authenticated;

create policy "members read tickets" on tickets
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "editors issue tickets" on tickets
  for insert to authenticated
  with check (
    organization_id in (select private.my_edited_organization_ids()) and state = 'issued' and issued_by = (select auth.uid())
  );
create policy "editors revoke tickets" on tickets
  for update to authenticated
  using (organization_id in (select private.my_edited_organization_ids()) and state = 'issued')
  with check (organization_id in (select private.my_edited_organization_ids()) and state = 'revoked');

create policy "members read interviews" on interviews
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "members read turns" on turns
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "members read consents" on consents
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "members read recordings" on recordings
  for select to authenticated using (organization_id in (select private.my_organization_ids()));


-- The service, inside its scope.

grant select (id, organization_id, candidate_id, state, issued_at, expires_at, redeemed_at, revoked_at) on tickets to app_service;
grant update (state, redeemed_at) on tickets to app_service;
grant select, insert on interviews to app_service;
grant update (
  state, interruption, reason, room_name, candidate_identity, accommodations, started_at, finished_at,
  topics_covered, tokens_used, epoch, call_id, beat_at, dispatched_at
) on interviews to app_service;
grant select, insert on turns, consents, recordings to app_service;
grant update (state, duration_ms, size_bytes) on recordings to app_service;

create policy "service reads the tickets in scope" on tickets
  for select to app_service
  using (
    hash = (select private.scope_ticket_hash())
    or candidate_id = (select candidate_id from public.interviews where id = (select private.scope_interview()))
    or organization_id = (select private.scope_organization())
  );
create policy "service redeems the ticket in scope" on tickets
  for update to app_service
  using (hash = (select private.scope_ticket_hash()))
  with check (hash = (select private.scope_ticket_hash()) and state = 'redeemed');

create policy "service reads the interview in scope" on interviews
  for select to app_service
  using (
    id = (select private.scope_interview())
    or ticket_id = (select private.scoped_ticket())
    or organization_id = (select private.scope_organization())
  );
create policy "service opens the interview of the ticket in scope" on interviews
  for insert to app_service with check (ticket_id = (select private.scoped_ticket()));
create policy "service moves the interview in scope" on interviews
  for update to app_service
  using (id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));

create policy "service reads the turns in scope" on turns
  for select to app_service
  using (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));
create policy "service adds turns to the interview in scope" on turns
  for insert to app_service with check (interview_id = (select private.scope_interview()));

create policy "service reads the consents in scope" on consents
  for select to app_service
  using (
    interview_id = (select private.scope_interview())
    or organization_id = (select private.scope_organization())
    or interview_id in (select id from public.interviews where ticket_id = (select private.scoped_ticket()))
  );
create policy "service stores the consents given with the ticket in scope" on consents
  for insert to app_service
  with check (interview_id in (select id from public.interviews where ticket_id = (select private.scoped_ticket())));

create policy "service reads the recordings in scope" on recordings
  for select to app_service
  using (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));
create policy "service adds recordings to the interview in scope" on recordings
  for insert to app_service with check (interview_id = (select private.scope_interview()));
create policy "service completes the recordings in scope" on recordings
  for update to app_service
  using (interview_id = (select private.scope_interview()) or organization_id = (select private.scope_organization()));


-- What stands around an interview, for the same scopes.

grant select on organizations, jobs, plans, candidates to app_service;
grant select (id, organization_id, candidate_id, path, file_name, size_bytes, content_type, state, reason, pages, hidden_text, created_at)
  on cvs to app_service;
grant update (state, reason, pages, text, hidden_text, hidden_text_found) on cvs to app_service;

create policy "service reads the organization in scope" on organizations
  for select to app_service using (id = (select private.scoped_organization()));
create policy "service reads the jobs in scope" on jobs
  for select to app_service
  using (id = (select private.scoped_job()) or organization_id = (select private.scope_organization()));
create policy "service reads the plans in scope" on plans
  for select to app_service
  using (job_id = (select private.scoped_job()) or organization_id = (select private.scope_organization()));
create policy "service reads the candidates in scope" on candidates
  for select to app_service
  using (id = (select private.scoped_candidate()) or organization_id = (select private.scope_organization()));
create policy "service reads the cvs in scope" on cvs
  for select to app_service
  using (candidate_id = (select private.scoped_candidate()) or organization_id = (select private.scope_organization()));
create policy "tasks store what they read in a cv" on cvs
  for update to app_service using (organization_id = (select private.scope_organization()));
