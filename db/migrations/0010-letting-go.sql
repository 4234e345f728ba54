-- What still stands between two communities whose link has ended, let go by both.

alter domain transaction_kind drop constraint transaction_kind_check;
alter domain transaction_kind add constraint transaction_kind_check check (value in ('exchange', 'contribution', 'inter', 'rota',
  'meeting', 'learning', 'shared_work', 'community_building', 'standing', 'gift', 'donation', 'grant', 'starter', 'legacy', 'write_off',
  'merge', 'sharing', 'opening', 'link_write_off', 'reversal'));

/* One community says that it would let go of what stands between it and another. Once both do, it is written in both books. */
create table link_write_offs (
  community_id uuid not null references communities,
  id uuid not null,
  other_id uuid not null references communities,
  minutes integer not null check (minutes <> 0), -- what stood in our book about them when we said so
  said_by uuid not null,
  said_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  transaction_id uuid,
  primary key (community_id, id),
  foreign key (community_id, said_by) references people,
  foreign key (community_id, taken_back_by) references people,
  foreign key (community_id, transaction_id) references transactions,
  check (other_id <> community_id),
  check (taken_back_at is null or transaction_id is null)
);
create unique index link_write_offs_once on link_write_offs (community_id, other_id)
  where taken_back_at is null and transaction_id is null;
create index link_write_offs_of_other on link_write_offs (other_id) where taken_back_at is null and transaction_id is null;

alter table link_write_offs enable row level security;
create policy own_community on link_write_offs to bothways_app
  using (community_id = (select here())) with check (community_id = (select here()));
/* It takes both, so each sees what the other says. */
create policy seen_by_the_other on link_write_offs for select to bothways_app using (other_id = (select here()));
grant select, insert, update on link_write_offs to bothways_app;

-- Forgetting somebody who asks for it, wherever they stand.

grant delete on pauses, distances to bothways_app;
grant update (name) on printed_sheets to bothways_app;
