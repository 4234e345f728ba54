-- Safety that enables: what was told, who may read it and what was done about it; help that is arranged; plans.

/* The task may have come in already, with others. */
do $$
begin
  if not exists (select from pg_constraint where conrelid = 'tasks_taken_on'::regclass and conname = 'tasks_taken_on_task_check'
      and pg_get_constraintdef(oid) like '%safeguarding%') then
    alter table tasks_taken_on
      drop constraint tasks_taken_on_task_check,
      add constraint tasks_taken_on_task_check check (task in ('steward', 'broker', 'safeguarding'));
  end if;
end $$;

/* Whom to ring, as everybody reads it, and how long what was told is kept once it is closed. */
create table telling_settings (
  community_id uuid primary key references communities,
  lead_name text not null default '' check (length(lead_name) <= 120),
  lead_phone text not null default '' check (length(lead_phone) <= 60),
  outside_name text not null default '' check (length(outside_name) <= 120), -- not staff
  outside_phone text not null default '' check (length(outside_phone) <= 60),
  council_name text not null default '' check (length(council_name) <= 120),
  council_phone text not null default '' check (length(council_phone) <= 60),
  keep_years integer not null default 6 check (keep_years between 1 and 30)
);

/* Those with the task who are not staff: what is told about staff goes to them alone. */
create table telling_outside (
  community_id uuid not null references communities,
  person_id uuid not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people
);

create table tellings (
  community_id uuid not null references communities,
  id uuid not null,
  code_digest text not null,
  for_whom text not null check (for_whom in ('me', 'somebody', 'unsaid')),
  for_name text not null default '' check (length(for_name) <= 200),
  wish text not null default '' check (length(wish) <= 4000),
  words text not null default '' check (length(words) <= 20000),
  named text not null default '' check (length(named) <= 1000), -- as it was typed
  teller_name text not null default '' check (length(teller_name) <= 200),
  reach text not null default '' check (length(reach) <= 200),
  about_staff boolean not null,
  told_at timestamptz not null,
  due_at timestamptz not null, -- somebody is to have read it by then
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  kept_by uuid, -- who looks after it now
  closed_at timestamptz,
  closed_by uuid,
  wish_met text check (wish_met in ('yes', 'partly', 'no')),
  learned text not null default '' check (length(learned) <= 4000),
  keep_until date,
  primary key (community_id, id),
  unique (community_id, code_digest),
  foreign key (community_id, acknowledged_by) references people,
  foreign key (community_id, kept_by) references people,
  foreign key (community_id, closed_by) references people,
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((closed_at is null) = (closed_by is null))
);
create index tellings_open on tellings (community_id, due_at) where acknowledged_at is null;
create index tellings_to_let_go on tellings (community_id, keep_until) where keep_until is not null;

/* Who is in it, and so never reads it, whatever else they may. */
create table telling_named (
  community_id uuid not null,
  telling_id uuid not null,
  person_id uuid not null,
  primary key (community_id, telling_id, person_id),
  foreign key (community_id, telling_id) references tellings on delete cascade,
  foreign key (community_id, person_id) references people
);

/* Who reads it by name, besides those with the task. */
create table telling_access (
  community_id uuid not null,
  telling_id uuid not null,
  person_id uuid not null,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (community_id, telling_id, person_id),
  foreign key (community_id, telling_id) references tellings on delete cascade,
  foreign key (community_id, person_id) references people,
  foreign key (community_id, given_by) references people
);
create index telling_access_of on telling_access (community_id, person_id);

/* Everything that came after: a note, a decision with its reason, an answer to whoever told it, more from them. Only grows. */
create table telling_notes (
  community_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  what text not null check (what in ('note', 'decision', 'answer', 'added', 'read', 'handed', 'given', 'taken', 'named',
    'unnamed', 'closed', 'reopened')),
  words text not null default '' check (length(words) <= 20000),
  reason text not null default '' check (length(reason) <= 4000), -- of a decision
  review_on date,
  author_id uuid, -- null: whoever has the code
  made_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, telling_id) references tellings on delete cascade,
  foreign key (community_id, author_id) references people
);
create index telling_notes_of on telling_notes (community_id, telling_id, id);

create table telling_sounds (
  community_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  kind text not null check (kind in ('audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav', 'audio/amr',
    'audio/aac', 'audio/flac', 'audio/x-caf')),
  bytes bytea not null check (length(bytes) <= 6291456),
  made_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, telling_id) references tellings on delete cascade
);
create index telling_sounds_of on telling_sounds (community_id, telling_id, id);

/* Who looked at it, and when: whoever may read it reads this too. */
create table telling_readings (
  community_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('read', 'printed', 'heard')),
  read_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, telling_id) references tellings on delete cascade,
  foreign key (community_id, person_id) references people
);
create index telling_readings_of on telling_readings (community_id, telling_id, id desc);

-- What is arranged ---------------------------------------------------------------------------------------------------------

/* An ask or an offer of a kind that not everybody may do: it is not on the board, a broker arranges it. */
create table arrangements (
  community_id uuid not null references communities,
  id uuid not null,
  person_id uuid not null,
  direction text not null check (direction in ('ask', 'offer')),
  kind text not null check (length(kind) between 1 and 40),
  words text not null check (length(words) <= 200),
  details text not null default '' check (length(details) <= 2000),
  asked_at timestamptz not null,
  outcome text check (outcome in ('arranged', 'together', 'declined', 'withdrawn')),
  answer text not null default '' check (length(answer) <= 1000), -- what was agreed; for a no, the reason and another way
  settled_at timestamptz,
  settled_by uuid,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, settled_by) references people,
  check ((outcome is null) = (settled_at is null))
);
create index arrangements_waiting on arrangements (community_id, id) where settled_at is null;
create index arrangements_of on arrangements (community_id, person_id, id);

-- Plans ------------------------------------------------------------------------------------------------------------------

/* Something somebody wants to do although it could go wrong: in their words, and what happens if they do not do it. */
create table plans (
  community_id uuid not null references communities,
  id uuid not null,
  person_id uuid not null,
  want text not null check (length(want) between 1 and 200),
  good text not null default '' check (length(good) <= 2000),
  if_not text not null check (length(if_not) between 1 and 2000),
  wrong text not null default '' check (length(wrong) <= 2000),
  agreed text not null default '' check (length(agreed) <= 2000),
  who_does text not null default '' check (length(who_does) <= 2000),
  ring text not null default '' check (length(ring) <= 200),
  review_on date not null,
  outcome text check (outcome in ('did', 'changed', 'stopped')),
  learned text not null default '' check (length(learned) <= 2000),
  written_at timestamptz not null,
  settled_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  check ((outcome is null) = (settled_at is null))
);
create index plans_of on plans (community_id, person_id, id);

/* Whom they let read it. */
create table plan_readers (
  community_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  primary key (community_id, plan_id, person_id),
  foreign key (community_id, plan_id) references plans on delete cascade,
  foreign key (community_id, person_id) references people
);
create index plan_readers_of on plan_readers (community_id, person_id);

do $$
declare
  name text;
begin
  foreach name in array array['telling_settings', 'telling_outside', 'tellings', 'telling_named', 'telling_access', 'telling_notes',
    'telling_sounds', 'telling_readings', 'arrangements', 'plans', 'plan_readers']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
    execute format('grant select, insert on %I to bothways_app', name);
  end loop;
end $$;
grant update on telling_settings, arrangements, plans to bothways_app;
grant update (acknowledged_at, acknowledged_by, kept_by, closed_at, closed_by, wish_met, learned, keep_until) on tellings to bothways_app;
/* Once its time is over it goes, with everything beside it. */
grant delete on tellings, arrangements, plans, plan_readers, telling_outside, telling_named, telling_access to bothways_app;
