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

revoke execute on all functions in schema private from public;
