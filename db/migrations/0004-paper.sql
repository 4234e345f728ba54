-- Paper: contribution sheets that are known again when they come back, and who stands in the printed booklet.

/* A sheet is printed with a short code. What it says so far was written on it before it was handed out. */
create table printed_sheets (
  community_id uuid not null references communities,
  id uuid not null,
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Y]{3}-[0-9A-HJKMNP-TV-Y]{3}$'),
  name text not null default '' check (length(name) <= 60),
  occurred_on date,
  names text not null default '' check (length(names) <= 4000), -- one a line, as printed in the first column
  line_count integer not null check (line_count between 5 and 20),
  language text not null,
  printed_by uuid not null,
  printed_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, code),
  foreign key (community_id, printed_by) references people
);

/* Each time a printed sheet is keyed in. The second of two at once finds the first's turn taken. */
create table sheet_keyings (
  community_id uuid not null,
  sheet_id uuid not null,
  turn integer not null check (turn > 0),
  keyed_by uuid not null,
  keyed_at timestamptz not null,
  first_id uuid not null,
  last_id uuid not null,
  primary key (community_id, sheet_id, turn),
  unique (community_id, first_id),
  foreign key (community_id, sheet_id) references printed_sheets,
  foreign key (community_id, keyed_by) references people,
  foreign key (community_id, first_id) references exchanges,
  foreign key (community_id, last_id) references exchanges
);

do $$
declare
  name text;
begin
  foreach name in array array['printed_sheets', 'sheet_keyings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
    execute format('grant select, insert on %I to bothways_app', name);
  end loop;
end $$;

alter table people add column in_booklet boolean not null default true;
