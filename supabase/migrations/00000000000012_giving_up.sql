-- What is given up when it cannot come any more, so that nothing waits for ever.


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

revoke execute on all functions in schema private from public;
grant execute on function private.give_up_recordings(timestamptz) to app_service;
