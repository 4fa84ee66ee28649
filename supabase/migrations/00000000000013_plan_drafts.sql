-- A plan is edited by several people and by a task that drafts with a model; nobody overwrites what they have not seen.


-- `revision` is another one after each save, and never comes again: whoever saves names the one they saw.
-- `drafting_since` is set while a task drafts with a model; one that is long ago belongs to a task that died.

alter table plans
  add column revision uuid not null default gen_random_uuid(),
  add column saved_at timestamptz not null default now(),
  add column drafting_since timestamptz check (drafting_since is null or state = 'draft');

grant update (revision, saved_at, drafting_since) on plans to authenticated;


-- A draft may be thrown away where an older version stands behind it; a published version never.

grant delete on plans to authenticated;
create policy "editors throw drafts away" on plans
  for delete to authenticated
  using (organization_id in (select private.my_edited_organization_ids()) and state = 'draft' and version > 1);


-- The drafting task, which is one of the organization's tasks, writes drafts and nothing else.

grant update (content, revision, saved_at, drafting_since) on plans to app_service;
create policy "tasks draft plans" on plans
  for update to app_service
  using (organization_id = (select private.scope_organization()) and state = 'draft');


-- What changed, ids only. A row that is gone is told of by itself, since the other function speaks of what is there.

create function private.tell_removal() returns trigger
language plpgsql set search_path = '' as $$
declare
  gone jsonb := to_jsonb(old);
begin
  perform pg_notify('viva', jsonb_strip_nulls(jsonb_build_object(
    'type', tg_argv[0],
    'organizationId', gone -> 'organization_id',
    'jobId', gone -> 'job_id',
    'candidateId', gone -> 'candidate_id'
  ))::text);
  return null;
end
$$;
revoke execute on function private.tell_removal() from public;

create trigger tell_plan after insert or update on plans
  for each row execute function private.tell_change('plan-changed');
create trigger tell_plan_removal after delete on plans
  for each row execute function private.tell_removal('plan-changed');
