-- What an interview may spend on language models, and what it spent.


-- Set when the job is made, copied to each interview when its ticket is redeemed.

alter table jobs add column token_cap integer not null default 50000 check (token_cap between 10000 and 200000);


-- Whoever asked the model names the use, so that one told twice is counted once.

alter table usage add column use_id uuid not null default gen_random_uuid();
alter table usage add constraint usage_is_counted_once unique (organization_id, use_id);


-- Recruiters who follow an interview see it spend. Of many rows in one transaction one is told.

create trigger tell_usage after insert on usage
  for each row when (new.interview_id is not null) execute function private.tell_change('usage-changed');
