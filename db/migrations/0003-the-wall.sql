-- A screen on the wall that many share, who may come in at it and how, and what is on.

/* A wall waits for its code to be typed on a device, or stands there and is known by a secret, until it is ended. */
create table walls (
  community_id uuid not null references communities,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  made_by uuid,
  created_at timestamptz not null,
  code_digest text,
  code_expires_at timestamptz,
  secret_digest text,
  last_seen_at timestamptz,
  last_visit_at timestamptz, -- pages on the way in that are older belong to somebody who was here before
  ended_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, made_by) references people,
  check ((code_digest is null) = (code_expires_at is null)),
  check (ended_at is null or (code_digest is null and secret_digest is null))
);
create unique index walls_by_secret on walls (community_id, secret_digest);
create unique index walls_by_code on walls (community_id, code_digest);

/* Who chose to be on the wall, and what they show that it is them: four figures, or a row of three pictures. */
create table wall_ways_in (
  community_id uuid not null,
  person_id uuid not null,
  way text not null check (way in ('pin', 'pictures')),
  secret_digest text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, set_by) references people
);

alter table sessions add column wall_id uuid,
  add foreign key (community_id, wall_id) references walls;
create index sessions_at_wall on sessions (community_id, wall_id) where wall_id is not null;

-- What was done about an ask: the wall shows those that wait longest.
create index exchanges_of_intent on exchanges (community_id, intent_id) where intent_id is not null;

/* What is on: a few notes, until there are gatherings. What is past is not shown any more. */
create table notices (
  community_id uuid not null references communities,
  id uuid not null,
  what text not null check (length(what) between 1 and 120),
  on_day date not null,
  at_time time,
  place text not null default '' check (length(place) <= 120),
  made_by uuid,
  created_at timestamptz not null,
  taken_down_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, made_by) references people
);
create index notices_by_day on notices (community_id, on_day, id) where taken_down_at is null;

grant select on walls, wall_ways_in, notices to bothways_app;
grant insert, update on walls, wall_ways_in, notices to bothways_app;
grant delete on wall_ways_in to bothways_app;

do $$
declare
  name text;
begin
  foreach name in array array['walls', 'wall_ways_in', 'notices'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
  end loop;
end $$;
