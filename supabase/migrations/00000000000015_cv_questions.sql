-- At most two questions about a candidate's own CV, each tied to one of its lines. Only what a person approved is asked.


create table cv_questions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  candidate_id uuid not null,
  -- Two places, so that there is no third question, whoever asks at once.
  place integer not null check (place in (1, 2)),
  competency_id text not null check (length(competency_id) between 1 and 60),
  -- Word for word as in the CV.
  cv_line text not null check (length(cv_line) between 1 and 500),
  text text not null check (length(btrim(text)) between 1 and 400),
  plainer_text text not null check (length(btrim(plainer_text)) between 1 and 400),
  proposed_by text not null check (proposed_by in ('model', 'rules')),
  approved_at timestamptz,
  approved_by uuid,
  created_at timestamptz not null default now(),
  unique (candidate_id, place),
  foreign key (candidate_id, organization_id) references candidates (id, organization_id) on delete cascade,
  check ((approved_at is null) = (approved_by is null))
);
create index cv_questions_organization_id_idx on cv_questions (organization_id);


-- What was approved when the ticket was redeemed; nobody may update it.

alter table interviews add column cv_questions jsonb not null default '[]' check (jsonb_typeof(cv_questions) = 'array');
grant select (cv_questions) on interviews to authenticated;


-- Members read; editors propose, change, approve in their own name and remove. The line of the CV and who proposed stay.

alter table cv_questions enable row level security;
grant select, insert, delete on cv_questions to authenticated;
grant update (competency_id, text, plainer_text, approved_at, approved_by) on cv_questions to authenticated;

create policy "members read cv questions" on cv_questions
  for select to authenticated using (organization_id in (select private.my_organization_ids()));
create policy "editors propose cv questions" on cv_questions
  for insert to authenticated
  with check (organization_id in (select private.my_edited_organization_ids()) and approved_at is null);
create policy "editors change and approve cv questions" on cv_questions
  for update to authenticated
  using (organization_id in (select private.my_edited_organization_ids()))
  with check (
    organization_id in (select private.my_edited_organization_ids())
    and (approved_by is null or approved_by = (select auth.uid()))
  );
create policy "editors remove cv questions" on cv_questions
  for delete to authenticated using (organization_id in (select private.my_edited_organization_ids()));


-- Whoever redeems the candidate's ticket takes along what is approved, and sees nothing else of it.

grant select on cv_questions to app_service;
create policy "service reads the approved cv questions of the ticket in scope" on cv_questions
  for select to app_service
  using (
    approved_at is not null
    and candidate_id in (select candidate_id from public.tickets where id = (select private.scoped_ticket()))
  );


create trigger tell_cv_question after insert or update on cv_questions
  for each row execute function private.tell_change('candidate-changed');
create trigger tell_cv_question_removal after delete on cv_questions
  for each row execute function private.tell_removal('candidate-changed');
