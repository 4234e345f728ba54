-- The agreement that everybody signs, and the way in, which is the same for everybody.

-- The agreement --------------------------------------------------------------------------------------------------

create table agreement_versions (
  community_id uuid not null references communities,
  id uuid not null,
  number integer check (number > 0), -- counted from 1 as the group agrees on them
  state text not null check (state in ('proposed', 'current', 'past', 'withdrawn')),
  why text not null default '' check (length(why) <= 1000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  -- What the group decided, as somebody who looks after things wrote it down.
  agreed_on date,
  present text not null default '' check (length(present) <= 2000), -- who was there
  present_count integer,
  agreed_count integer,
  recorded_by uuid,
  recorded_at timestamptz,
  primary key (community_id, id),
  unique (community_id, number),
  foreign key (community_id, proposed_by) references people,
  foreign key (community_id, recorded_by) references people,
  check ((number is not null) = (state in ('current', 'past'))),
  check ((number is null) = (agreed_on is null and agreed_count is null and present_count is null and recorded_at is null)),
  check (agreed_count between 1 and present_count)
);
create unique index agreement_versions_current on agreement_versions (community_id) where state = 'current';
create index agreement_versions_by_time on agreement_versions (community_id, id desc);

create table agreement_texts (
  community_id uuid not null,
  version_id uuid not null,
  language text not null,
  opening text not null check (length(opening) <= 2000),
  mine text not null check (length(mine) between 1 and 4000), -- what each of us promises, a promise a line
  ours text not null check (length(ours) between 1 and 4000), -- what all of us promise each one
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (community_id, version_id, language),
  foreign key (community_id, version_id) references agreement_versions,
  foreign key (community_id, written_by) references people
);

/* What people signed is never put in other words. */
create function keep_what_was_agreed() returns trigger language plpgsql as $$
begin
  if exists (select from agreement_versions as v
    where v.community_id = new.community_id and v.id = new.version_id and v.state <> 'proposed') then
    raise exception 'an agreement that was settled keeps its words' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger agreement_texts_kept before insert or update on agreement_texts
  for each row execute function keep_what_was_agreed();

create table agreement_signings (
  community_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('tap', 'mark', 'voice', 'witness')),
  read_in text not null,
  signed_on date not null,
  signed_at timestamptz not null,
  keyed_by uuid,                                                          -- who wrote it down for them
  witness text not null default '' check (length(witness) <= 120),        -- who saw or heard it
  kept_where text not null default '' check (length(kept_where) <= 200),  -- where the paper or the recording is
  taken_back_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, version_id) references agreement_versions,
  foreign key (community_id, person_id) references people,
  foreign key (community_id, keyed_by) references people,
  check (how = 'tap' or (keyed_by is not null and witness <> ''))
);
create unique index agreement_signings_once on agreement_signings (community_id, person_id, version_id, signed_on)
  where taken_back_at is null;

-- Coming in ------------------------------------------------------------------------------------------------------

/* Somebody on their way in: who they are to us before they are a member, and what was said and done on the way. */
create table arrivals (
  community_id uuid not null references communities,
  id uuid not null,
  state text not null check (state in ('invited', 'coming', 'here', 'not-now')),
  name text not null check (length(name) between 1 and 120),
  reach text not null default '' check (length(reach) <= 300),
  words text not null default '' check (length(words) <= 2000),
  language text,
  code_digest text not null,
  invited_by uuid,
  created_at timestamptz not null,
  said_at timestamptz,      -- when they said hello themselves
  welcomer_id uuid,
  met_on date,
  brings text not null default '' check (length(brings) <= 2000),
  would_like text not null default '' check (length(would_like) <= 2000),
  we_bring text not null default '' check (length(we_bring) <= 2000),
  we_would_like text not null default '' check (length(we_would_like) <= 2000),
  ask_kind text,
  ask_words text not null default '' check (length(ask_words) <= 200),
  offer_kind text,
  offer_words text not null default '' check (length(offer_words) <= 200),
  -- The agreement, signed before they are a member.
  signed_version_id uuid,
  signed_how text check (signed_how in ('tap', 'mark', 'voice', 'witness')),
  signed_in text,
  signed_on date,
  signed_witness text not null default '' check (length(signed_witness) <= 120),
  signed_kept_where text not null default '' check (length(signed_kept_where) <= 200),
  signed_keyed_by uuid,
  person_id uuid,           -- who they are, once they are here
  here_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,            -- empty: they themselves
  ended_why text not null default '' check (length(ended_why) <= 500),
  primary key (community_id, id),
  unique (community_id, code_digest),
  foreign key (community_id, invited_by) references people,
  foreign key (community_id, welcomer_id) references people,
  foreign key (community_id, signed_version_id) references agreement_versions,
  foreign key (community_id, signed_keyed_by) references people,
  foreign key (community_id, person_id) references people,
  foreign key (community_id, ended_by) references people,
  check ((state = 'here') = (person_id is not null)),
  check ((state = 'not-now') = (ended_at is not null)),
  check ((signed_version_id is null) = (signed_how is null) and (signed_how is null) = (signed_on is null))
);
create index arrivals_under_way on arrivals (community_id, id) where state in ('invited', 'coming');
create index arrivals_welcomed_by on arrivals (community_id, welcomer_id) where state = 'coming';
create unique index arrivals_of_person on arrivals (community_id, person_id) where person_id is not null;
create index arrivals_ended on arrivals (community_id, ended_at) where state = 'not-now';

/* Somebody who knows them: a name, and that we talked. What was said is written down nowhere. */
create table arrival_talks (
  community_id uuid not null,
  id uuid not null,
  arrival_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  talked_on date not null,
  talked_by uuid not null,
  primary key (community_id, id),
  foreign key (community_id, arrival_id) references arrivals on delete cascade,
  foreign key (community_id, talked_by) references people
);
create index arrival_talks_about on arrival_talks (community_id, arrival_id, id);

do $$
declare
  name text;
begin
  foreach name in array array['agreement_versions', 'agreement_texts', 'agreement_signings', 'arrivals', 'arrival_talks']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
    execute format('grant select, insert, update on %I to bothways_app', name);
  end loop;
end $$;
grant delete on arrivals, arrival_talks to bothways_app;
