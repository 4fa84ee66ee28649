-- Who reaches an interview and what stands around it.


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
