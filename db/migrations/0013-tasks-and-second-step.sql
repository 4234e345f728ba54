-- Tasks that are given, end, are handed over and given back; and a second step when signing in for those who hold the keys.

alter table tasks_taken_on
  drop constraint tasks_taken_on_task_check,
  add constraint tasks_taken_on_task_check check (task in ('steward', 'broker', 'welcomer', 'ledger-keeper', 'facilitator',
    'safeguarding', 'operator', 'own')),
  add column words text not null default '' check (length(words) <= 80), -- what the group calls a task of its own
  add constraint tasks_taken_on_words check ((task = 'own') = (words <> '')),
  add column ends_on date,                 -- its last day
  add column second_due_at timestamptz,    -- from then on its doors ask for the second step
  add column given_by uuid,
  add column basis text not null default 'begin' check (basis in ('begin', 'decision', 'steward', 'handed-over', 'stand-in')),
  add column decided_on date,
  add column decided_words text not null default '' check (length(decided_words) <= 300),
  add column asked_at timestamptz,         -- its holder was asked whether they like to go on
  add column wish text check (wish in ('go-on', 'end')),
  add column ended_by uuid,
  add column ended_how text check (ended_how in ('given-back', 'handed-over', 'ended', 'ran-out', 'left')),
  add column ended_words text not null default '' check (length(ended_words) <= 300),
  add constraint tasks_taken_on_given_by foreign key (community_id, given_by) references people (community_id, id),
  add constraint tasks_taken_on_ended_by foreign key (community_id, ended_by) references people (community_id, id),
  add constraint tasks_taken_on_decision check ((basis = 'decision') = (decided_on is not null)),
  add constraint tasks_taken_on_ended check (ended_how is null or until is not null);

-- What is held today gets time: a year from when it began, but two months from now at least, and a fortnight for the second step.
update tasks_taken_on set
  ends_on = case when until is null then greatest((since + interval '1 year')::date, (now() + interval '60 days')::date)
    else (since + interval '1 year')::date end,
  second_due_at = greatest(since, now()) + interval '14 days';
alter table tasks_taken_on alter column ends_on set not null, alter column second_due_at set not null;

drop index tasks_held_once;
create unique index tasks_held_once on tasks_taken_on (community_id, person_id, task, words) where until is null;
create index tasks_of_person on tasks_taken_on (community_id, person_id) where until is null;
create index tasks_held on tasks_taken_on (community_id, task, words) where until is null;
create index tasks_before on tasks_taken_on (community_id, until desc, id desc) where until is not null;

/* A community keeps one steward at least. Two who give it back at once wait here for each other: the second is the last. */
create function keep_a_steward() returns trigger
  language plpgsql set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.community_id::text, 13));
  if not exists (select from tasks_taken_on where community_id = new.community_id and task = 'steward' and until is null) then
    raise exception 'the last steward' using errcode = 'BW013';
  end if;
  return null;
end $$;
create trigger keep_a_steward after update of until on tasks_taken_on
  for each row when (old.task = 'steward' and old.until is null and new.until is not null)
  execute function keep_a_steward();

/* Somebody who holds a task asks somebody else to take it over. Both sides keep what they have until there is a yes. */
create table task_offers (
  community_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  to_id uuid not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('yes', 'no', 'taken-back')),
  primary key (community_id, id),
  foreign key (community_id, task_id) references tasks_taken_on,
  foreign key (community_id, to_id) references people,
  check ((answer is null) = (answered_at is null))
);
create unique index task_offers_one on task_offers (community_id, task_id) where answer is null;
create index task_offers_to on task_offers (community_id, to_id) where answer is null;

-- The second step --------------------------------------------------------------------------------------------------

/* An app on a phone that shows another six figures every half minute. It counts once it has shown that it works. */
create table second_apps (
  community_id uuid not null,
  person_id uuid not null,
  secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0, -- of the last figures that were used: no figures twice
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people
);

/* Codes on paper, each of them once: for people without such a phone, and for the day a phone is lost. */
create table second_codes (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_digest text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people
);
create unique index second_codes_known on second_codes (community_id, person_id, code_digest);

/* Somebody lost both: taken away face to face, with the name of somebody who was there and knows them. */
create table second_resets (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  by_id uuid,
  witness_id uuid,
  made_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, by_id) references people,
  foreign key (community_id, witness_id) references people,
  check (by_id <> person_id), check (witness_id <> person_id), check (witness_id <> by_id)
);
create index second_resets_of_person on second_resets (community_id, person_id);

alter table sessions
  add column second_until timestamptz, -- the second step was taken, and holds until then
  add column second_left_at timestamptz; -- they went on without it, as somebody who holds no task

do $$
declare
  name text;
begin
  foreach name in array array['task_offers', 'second_apps', 'second_codes', 'second_resets'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
    execute format('grant select, insert, update on %I to bothways_app', name);
  end loop;
end $$;
revoke update on second_resets from bothways_app;
grant delete on second_apps, second_codes to bothways_app;
