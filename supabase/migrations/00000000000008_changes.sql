-- What changed, told on channel `viva` when a transaction commits: a type and ids, never content.


-- Arguments: the event's type, and under which name the row's own id goes out, if it does.
create function private.tell_change() returns trigger
language plpgsql set search_path = '' as $$
declare
  changed jsonb := to_jsonb(new) - 'content' - 'text';
  message jsonb := jsonb_build_object(
    'type', tg_argv[0],
    'organizationId', changed -> 'organization_id',
    'jobId', changed -> 'job_id',
    'candidateId', changed -> 'candidate_id',
    'interviewId', changed -> 'interview_id',
    'number', changed -> 'number'
  );
begin
  if tg_nargs > 1 then
    message := jsonb_set(message, array[tg_argv[1]], changed -> 'id');
  end if;
  perform pg_notify('viva', jsonb_strip_nulls(message)::text);
  return null;
end
$$;
revoke execute on function private.tell_change() from public;


create trigger tell_turn after insert on turns
  for each row execute function private.tell_change('turn-recorded');

create trigger tell_interview after insert on interviews
  for each row execute function private.tell_change('interview-changed', 'interviewId');
-- A heartbeat is no news.
create trigger tell_interview_change after update on interviews
  for each row when (
    (old.state, old.interruption, old.reason, old.started_at, old.topics_covered)
      is distinct from (new.state, new.interruption, new.reason, new.started_at, new.topics_covered)
  )
  execute function private.tell_change('interview-changed', 'interviewId');
create trigger tell_recording after insert or update on recordings
  for each row execute function private.tell_change('interview-changed');

create trigger tell_report after insert or update on reports
  for each row execute function private.tell_change('report-changed');
create trigger tell_score after insert on scores
  for each row execute function private.tell_change('report-changed');
create trigger tell_decision after insert on decisions
  for each row execute function private.tell_change('report-changed');

create trigger tell_candidate after insert or update on candidates
  for each row execute function private.tell_change('candidate-changed', 'candidateId');
create trigger tell_cv after insert or update on cvs
  for each row execute function private.tell_change('candidate-changed');
create trigger tell_ticket after insert or update on tickets
  for each row execute function private.tell_change('ticket-changed');
create trigger tell_request after insert or update on requests
  for each row execute function private.tell_change('request-changed');

create trigger tell_worker after insert on workers
  for each row execute function private.tell_change('voice-changed');
create trigger tell_worker_change after update on workers
  for each row when ((old.voice, old.reason) is distinct from (new.voice, new.reason))
  execute function private.tell_change('voice-changed');
