-- What is given up when it cannot come any more, and what is cleared away, so that nothing waits or stays for ever.


-- A report that could not be written says so without content.

alter table reports drop constraint reports_check;
alter table reports add constraint ready_report_has_content check (state <> 'ready' or content is not null);


-- A part of a recording that was announced and did not come; one that comes later is stored all the same.

create function private.give_up_recordings(announced_before timestamptz) returns integer
language sql volatile security definer set search_path = '' as $$
  with given_up as (
    update public.recordings set state = 'missing' where state = 'awaiting-upload' and created_at < announced_before returning 1
  )
  select count(*)::integer from given_up
$$;


-- CVs nobody needs: announced and never uploaded, or superseded by a newer one. A ready one stays until a newer one is ready,
-- a refused one until a newer one was read.

create function private.unneeded_cvs(unneeded_since timestamptz) returns table (id uuid, organization_id uuid)
language sql stable security definer set search_path = '' as $$
  select cv.id, cv.organization_id from public.cvs as cv
  where cv.created_at < unneeded_since and (
    cv.state = 'awaiting-upload'
    or (cv.state in ('ready', 'refused') and exists (
      select from public.cvs as newer
      where newer.candidate_id = cv.candidate_id and newer.created_at > cv.created_at and newer.created_at < unneeded_since
        and (newer.state = 'ready' or (newer.state = 'refused' and cv.state = 'refused'))
    ))
  )
  order by cv.created_at
  limit 200
$$;

grant delete on cvs to app_service;
create policy "tasks clear cvs away" on cvs
  for delete to app_service using (organization_id = (select private.scope_organization()));


revoke execute on all functions in schema private from public;
grant execute on function private.give_up_recordings(timestamptz), private.unneeded_cvs(timestamptz) to app_service;
