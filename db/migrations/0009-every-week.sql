-- Work that somebody does every week can change, and each week that is in the book is known by who did it.

/* What somebody does every week is something else from a week on. What it was at first is in standing_roles. */
create table standing_changes (
  community_id uuid not null,
  id uuid not null,
  role_id uuid not null,
  since date not null, -- from the week of this day on
  words text not null check (length(words) between 1 and 120),
  weekly_minutes integer not null check (weekly_minutes between 1 and 2400),
  made_by uuid not null,
  made_at timestamptz not null,
  taken_back_at timestamptz, -- before any week was credited by it
  primary key (community_id, id),
  foreign key (community_id, role_id) references standing_roles,
  foreign key (community_id, made_by) references people
);
create index standing_changes_of_role on standing_changes (community_id, role_id);

/* One week of it that is in the book: who gave how much. */
create table standing_weeks (
  community_id uuid not null,
  role_id uuid not null,
  occurred_on date not null, -- its Sunday
  person_id uuid not null,
  minutes integer not null check (minutes between 1 and 2400),
  transaction_id uuid not null,
  primary key (community_id, role_id, occurred_on),
  foreign key (community_id, role_id) references standing_roles,
  foreign key (community_id, person_id) references people,
  foreign key (community_id, transaction_id) references transactions,
  unique (community_id, transaction_id)
);
create index standing_weeks_of_person on standing_weeks (community_id, person_id, occurred_on) include (minutes, transaction_id);
create index standing_weeks_by_day on standing_weeks (community_id, occurred_on);

/* What somebody did as another registration of theirs is theirs. */
create index people_merged on people (community_id, merged_into) where merged_into is not null;

/* The weeks that were credited before there was a table of them. */
insert into standing_weeks (community_id, role_id, occurred_on, person_id, minutes, transaction_id)
select t.community_id, role.id, t.occurred_on, role.person_id, e.minutes, t.id
from transactions as t
join standing_roles as role on role.community_id = t.community_id and t.key like 'standing:' || role.id || ':%'
join entries as e on e.community_id = t.community_id and e.transaction_id = t.id and e.minutes > 0
where t.kind = 'standing' and t.source = 'here';

do $$
declare
  name text;
begin
  foreach name in array array['standing_changes', 'standing_weeks']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
    execute format('grant select, insert on %I to bothways_app', name);
  end loop;
end $$;
grant update (words, taken_back_at) on standing_changes to bothways_app;
