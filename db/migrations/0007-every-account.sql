-- Every account, every kind of line, and what a community agreed on about them: shared accounts, accounts of groups and links,
-- leaving, speaking for somebody, resting from exchanges, keeping a distance, recipes, standing roles, grants, friends.

-- What the community agreed on ----------------------------------------------------------------------------------

alter table communities
  /* A day's kind word above this balance: time to let others give. No lock. */
  add column prompt_minutes integer check (prompt_minutes > 0),
  /* Only whole steps of rounding_minutes may be written down. */
  add column whole_steps boolean not null default false,
  /* How long ago something may have happened when it is written down; empty: a year, and brokers longer. */
  add column oldest_days integer check (oldest_days between 1 and 3650),
  /* Credit out of the pot for whoever is welcomed; empty: none. */
  add column starter_minutes integer check (starter_minutes between 1 and 6000),
  /* Whoever joined after this day does their first exchange with somebody who looks after things beside them. */
  add column first_accompanied_after date,
  /* A grant out of the pot: how many voices it needs, and how many days it stays open at least. */
  add column grant_voices integer not null default 3 check (grant_voices between 1 and 100),
  add column grant_days integer not null default 3 check (grant_days between 0 and 60),
  /* The name in front of the address at which this community is found, where a house keeps several. */
  add column address_name text unique check (address_name ~ '^[a-z0-9]([a-z0-9-]{0,40}[a-z0-9])?$');

-- Accounts -------------------------------------------------------------------------------------------------------

alter table accounts
  add column name text not null default '' check (length(name) <= 120),
  add column floor_reason text not null default '' check (length(floor_reason) <= 500), -- of a floor of one's own
  add column linked_id uuid references communities,
  drop constraint accounts_kind_check,
  add constraint accounts_kind_check check (kind in ('person', 'shared', 'group', 'organisation', 'pot', 'commons', 'opening',
    'former_members', 'link')),
  add constraint accounts_link_check check ((kind = 'link') = (linked_id is not null)),
  add constraint accounts_one_link unique (community_id, linked_id);
drop index accounts_one_of_a_kind;
create unique index accounts_one_of_a_kind on accounts (community_id, kind)
  where kind in ('organisation', 'pot', 'commons', 'opening', 'former_members');
create index accounts_of_all on accounts (community_id, kind, id) where kind <> 'person';
grant insert (name, linked_id) on accounts to bothways_app;
grant update (name, floor_reason) on accounts to bothways_app;

/* Who acts for an account that is not one person's: a couple, a household, a group. Whoever holds a shared account now has
   their hours there; their own account rests at zero. */
create table account_holders (
  community_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  shares boolean not null, -- a shared account; false: a group's, beside one's own
  since timestamptz not null,
  until timestamptz,
  primary key (community_id, id),
  foreign key (community_id, account_id) references accounts,
  foreign key (community_id, person_id) references people
);
create unique index account_holders_share_one on account_holders (community_id, person_id) where shares and until is null;
create unique index account_holders_once on account_holders (community_id, account_id, person_id) where until is null;

-- Lines of the book ----------------------------------------------------------------------------------------------

alter table transactions
  drop constraint transactions_kind_check,
  add constraint transactions_kind_check check (kind in ('exchange', 'contribution', 'inter', 'rota', 'meeting', 'learning',
    'shared_work', 'community_building', 'standing', 'gift', 'donation', 'grant', 'starter', 'legacy', 'write_off', 'merge',
    'sharing', 'opening', 'reversal'));

create index transactions_put_right on transactions (community_id, position) where reverses_id is not null;

-- People: leaving, speaking for, resting, distance ------------------------------------------------------------------

alter table people
  add column born_on date,
  add column left_on date,      -- their last day
  add column merged_into uuid,  -- they registered twice; this is the one that stays
  add column erased_at timestamptz,
  add constraint people_merged foreign key (community_id, merged_into) references people (community_id, id);

/* Somebody may speak for somebody else, as long as both want it. A mandate holds through its last day. */
create table mandates (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,   -- whose word it is
  delegate_id uuid not null, -- who may say it
  since date not null,
  until date,
  made_by uuid not null,
  ended_by uuid,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, delegate_id) references people,
  foreign key (community_id, made_by) references people,
  foreign key (community_id, ended_by) references people,
  check (person_id <> delegate_id), check (until >= since)
);
create unique index mandates_once on mandates (community_id, person_id, delegate_id) where until is null;
create index mandates_of_delegate on mandates (community_id, delegate_id);

/* A pause in exchanges with others; group life stays open. From its day until the day before it is lifted. */
create table pauses (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  since date not null,
  lifted_on date,
  made_by uuid not null,
  lifted_by uuid,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, made_by) references people,
  foreign key (community_id, lifted_by) references people,
  check (lifted_on >= since)
);
create unique index pauses_once on pauses (community_id, person_id) where lifted_on is null;

/* One of two wants a distance; nobody else needs to know which. */
create table distances (
  community_id uuid not null,
  id uuid not null,
  wanted_by uuid not null,
  from_id uuid not null,
  since date not null,
  ended_on date,
  primary key (community_id, id),
  foreign key (community_id, wanted_by) references people,
  foreign key (community_id, from_id) references people,
  check (wanted_by <> from_id)
);
create unique index distances_once on distances (community_id, wanted_by, from_id) where ended_on is null;
create index distances_from on distances (community_id, from_id);

/* "We are friends now": they go on helping each other and need not write it down any more. */
create table friendships (
  community_id uuid not null,
  id uuid not null,
  said_by uuid not null,
  with_id uuid not null,
  said_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  hours_a_year integer check (hours_a_year between 1 and 8760), -- their own guess, if they like to give one
  guessed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, said_by) references people,
  foreign key (community_id, with_id) references people,
  foreign key (community_id, ended_by) references people,
  check (said_by <> with_id)
);
create unique index friendships_once on friendships (community_id, least(said_by, with_id), greatest(said_by, with_id))
  where ended_at is null;
create index friendships_said on friendships (community_id, said_by);
create index friendships_with on friendships (community_id, with_id);

-- Exchanges: for somebody, accompanied, with a neighbour community --------------------------------------------------

create table links (
  community_id uuid not null references communities,
  id uuid not null,
  other_id uuid not null references communities,
  account_id uuid not null,
  limit_minutes integer not null check (limit_minutes between 1 and 600000),
  opened_at timestamptz not null,
  opened_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (community_id, id),
  foreign key (community_id, account_id) references accounts,
  foreign key (community_id, opened_by) references people,
  foreign key (community_id, ended_by) references people,
  check (other_id <> community_id)
);
create unique index links_once on links (community_id, other_id) where ended_at is null;
create index links_of_other on links (other_id) where ended_at is null;

alter table exchanges
  add column spoken_for uuid, -- whose word the first word is, where it is not the recorder's own
  add column accompanied_by uuid,
  add column key text check (length(key) between 8 and 200), -- both halves of one between two communities carry the same
  add column link_id uuid,
  add column far_name text not null default '' check (length(far_name) <= 120), -- the other one, in the other community
  add constraint exchanges_spoken_for foreign key (community_id, spoken_for) references people (community_id, id),
  add constraint exchanges_accompanied foreign key (community_id, accompanied_by) references people (community_id, id),
  add constraint exchanges_linked foreign key (community_id, link_id) references links (community_id, id),
  add constraint exchanges_key unique (community_id, key);

/* A null speaker: the other one, in the other community. */
alter table confirmations alter column person_id drop not null;

-- Recipes, group entries, standing roles --------------------------------------------------------------------------------

/* How a kind of gathering is written down. Minutes are per person; the shape says who gives and who receives. */
create table recipes (
  community_id uuid not null references communities,
  id uuid not null,
  shape text not null check (shape in ('learning', 'shared_work', 'community_building', 'rota', 'meeting')),
  name text not null check (length(name) between 1 and 80),
  giver_minutes integer check (giver_minutes between 1 and 1440),
  receiver_minutes integer check (receiver_minutes between 1 and 1440),
  balances text not null check (balances in ('pot', 'commons', 'organisation')), -- where the difference is booked
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (community_id, id)
);

create table group_entries (
  community_id uuid not null,
  id uuid not null,
  recipe_id uuid not null,
  occurred_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  transaction_id uuid not null,
  undone_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, recipe_id) references recipes,
  foreign key (community_id, recorded_by) references people,
  foreign key (community_id, transaction_id) references transactions,
  unique (community_id, transaction_id)
);
create index group_entries_by_day on group_entries (community_id, occurred_on desc, id desc);

create table group_parts (
  community_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('gave', 'received')),
  minutes integer not null check (minutes between 0 and 1440 * 31), -- nought: there, and took nothing for it
  occurred_on date not null,
  undone boolean not null default false,
  primary key (community_id, entry_id, person_id, part),
  foreign key (community_id, entry_id) references group_entries,
  foreign key (community_id, person_id) references people
);
create index group_parts_of_person on group_parts (community_id, person_id, part, occurred_on) include (minutes)
  where not undone;

/* Work for the organisation on a regular basis, credited each week until changed. */
create table standing_roles (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 120),
  weekly_minutes integer not null check (weekly_minutes between 1 and 2400),
  since date not null,
  until date,
  credited_through date, -- the last day whose week is in the book
  made_by uuid not null,
  ended_by uuid,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, made_by) references people,
  foreign key (community_id, ended_by) references people
);
create index standing_roles_of_person on standing_roles (community_id, person_id);
create index standing_roles_now on standing_roles (community_id, id) where until is null;

-- Grants out of the pot, decided by members ------------------------------------------------------------------------------

create table grants (
  community_id uuid not null,
  id uuid not null,
  to_id uuid not null,
  minutes integer not null check (minutes between 1 and 60000),
  words text not null check (length(words) between 1 and 500),
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'agreed', 'declined', 'withdrawn', 'given')),
  settled_at timestamptz,
  given_by uuid,
  transaction_id uuid,
  primary key (community_id, id),
  foreign key (community_id, to_id) references people,
  foreign key (community_id, asked_by) references people,
  foreign key (community_id, given_by) references people,
  foreign key (community_id, transaction_id) references transactions,
  check ((state = 'given') = (transaction_id is not null))
);
create index grants_by_time on grants (community_id, id desc);
create index grants_open on grants (community_id, id) where state in ('open', 'agreed');
create index grants_given on grants (community_id, given_by, to_id) where state = 'given';

create table grant_voices (
  community_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  voice text not null check (voice in ('yes', 'no')),
  words text not null default '' check (length(words) <= 500),
  said_at timestamptz not null,
  said_through uuid, -- a broker who passed it on, from paper or by telephone
  primary key (community_id, grant_id, person_id),
  foreign key (community_id, grant_id) references grants,
  foreign key (community_id, person_id) references people,
  foreign key (community_id, said_through) references people
);

-- What somebody would like a broker's hand with ---------------------------------------------------------------------------

create table calls (
  community_id uuid not null,
  id uuid not null,
  what text not null check (what in ('company', 'not-me')),
  person_id uuid not null, -- for whom
  with_id uuid,            -- with whom they would like to do something the first time
  exchange_id uuid,        -- what was written in their name
  said_by uuid not null,
  said_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,         -- the broker who took it up, or whoever took it back
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, with_id) references people,
  foreign key (community_id, exchange_id) references exchanges,
  foreign key (community_id, said_by) references people,
  foreign key (community_id, settled_by) references people,
  check ((settled_at is null) = (settled_by is null))
);
create unique index calls_once on calls (community_id, person_id, what, coalesce(exchange_id, person_id)) where settled_at is null;
create index calls_open on calls (community_id, said_at, id) where settled_at is null;
create index calls_of_person on calls (community_id, person_id, id);

-- Checking the book by itself ----------------------------------------------------------------------------------------------

create table book_checks (
  community_id uuid not null references communities,
  id uuid not null,
  made_at timestamptz not null,
  clean boolean not null,
  looked integer not null,
  broken jsonb not null,
  receipt text, -- of the last line then: everything up to it must stand in every later check
  primary key (community_id, id)
);

-- Walls --------------------------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['account_holders', 'mandates', 'pauses', 'distances', 'friendships', 'links', 'recipes',
    'group_entries', 'group_parts', 'standing_roles', 'grants', 'grant_voices', 'calls', 'book_checks']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
    execute format('grant select, insert on %I to bothways_app', name);
  end loop;
end $$;
-- What was said can be forgotten for somebody who asks for it; minutes and days stay.
grant update (words) on thanks, confirmations to bothways_app;
grant update (names) on printed_sheets to bothways_app;
grant delete on mails to bothways_app;
/* A link holds while both sides are open, so each sees what the other says about it. */
create policy seen_by_the_other on links for select to bothways_app using (other_id = (select here()));
grant update on account_holders, mandates, pauses, distances, friendships, links, recipes, group_entries, group_parts,
  standing_roles, grants, grant_voices, calls to bothways_app;
grant delete on book_checks to bothways_app;

-- Posting looks at the limits of shared accounts and of links, too; and what most of it is, one transaction, goes a short way. --

/* What "the same content" means: kind, day, and who moved how much. Not who keyed it. */
create or replace function transaction_digest(p_kind text, p_occurred_on date, p_accounts uuid[], p_minutes integer[])
  returns text language plpgsql immutable parallel safe as $$
declare
  legs text;
begin
  -- Two legs are put in order without asking a query to.
  if cardinality(p_accounts) = 2 then
    legs := case when (p_accounts[1], p_minutes[1]) < (p_accounts[2], p_minutes[2])
      then p_accounts[1] || ':' || p_minutes[1] || ',' || p_accounts[2] || ':' || p_minutes[2]
      else p_accounts[2] || ':' || p_minutes[2] || ',' || p_accounts[1] || ':' || p_minutes[1] end;
  else
    select string_agg(leg.account || ':' || leg.minutes, ',' order by leg.account, leg.minutes) into legs
      from unnest(p_accounts, p_minutes) as leg (account, minutes);
  end if;
  return encode(sha256(convert_to(p_kind || '|' || to_char(p_occurred_on, 'YYYY-MM-DD') || '|' || legs, 'UTF8')), 'hex');
end $$;

/* Every statement that adds entries adds whole transactions: two legs or more, and nothing from nowhere. */
create or replace function check_whole_transactions() returns trigger language plpgsql as $$
begin
  -- Counted one transaction at a time, so that many at once never read through a long book.
  if exists (
    select from added as a group by a.community_id, a.transaction_id
    having sum(a.minutes) <> 0 or count(*) < 2 or count(*) <> (
      select count(*) from entries as e where e.community_id = a.community_id and e.transaction_id = a.transaction_id)
  ) then
    if exists (select from added as a group by a.community_id, a.transaction_id having sum(a.minutes) <> 0 or count(*) < 2) then
      raise exception 'the entries of a transaction must be two or more and sum to zero' using errcode = 'check_violation';
    end if;
    raise exception 'nothing is added to a transaction that stands' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

/* Refuses what was just posted when a limit does not hold: that of whoever gave up time, a person or those who share, or of a link. */
create function refuse_beyond_limits(p_community uuid, p_accounts uuid[], p_minutes integer[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare
  passed text;
begin
  select case
      when bool_or(a.kind in ('person', 'shared') and l.gives and a.balance_minutes < coalesce(a.floor_minutes, c.floor_minutes))
        then 'floor'
      when bool_or(a.kind = 'link' and abs(a.balance_minutes) > coalesce((
        select k.limit_minutes from links as k
        where k.community_id = p_community and k.other_id = a.linked_id and k.ended_at is null), 0)) then 'link'
    end into passed
    from (
      select leg.account, bool_or(leg.minutes < 0) as gives
      from unnest(p_accounts, p_minutes) as leg (account, minutes) group by leg.account
    ) as l
    join accounts as a on a.community_id = p_community and a.id = l.account
    join communities as c on c.id = p_community;
  if passed = 'floor' then
    raise exception 'below the floor' using errcode = 'BW001';
  elsif passed = 'link' then
    raise exception 'beyond what two communities trust each other with' using errcode = 'BW003';
  end if;
end $$;

/* Posts many transactions in one statement each; for post_transactions, which says what the answer means. */
create function post_many(
  p_community uuid, p_ids uuid[], p_keys text[], p_kinds text[], p_occurred_on date[], p_posted_at timestamptz,
  p_keyed_by uuid, p_source text, p_reverses uuid[], p_notes bytea[],
  p_leg_transactions uuid[], p_leg_accounts uuid[], p_leg_minutes integer[], p_limits boolean
) returns table (id uuid, stands_as uuid, outcome text)
  language plpgsql set search_path = public, pg_temp as $$
declare
  digests text[];
  chain_length integer;
  chain_head bytea;
  each record;
  posted uuid[] := '{}';
  positions integer[] := '{}';
  heads bytea[] := '{}';
  written bigint;
begin
  select array_agg(transaction_digest(t.kind, t.occurred_on, l.accounts, l.minutes) order by t.place) into digests
    from unnest(p_ids, p_kinds, p_occurred_on) with ordinality as t (id, kind, occurred_on, place)
    left join (
      select leg.tx, array_agg(leg.account) as accounts, array_agg(leg.minutes) as minutes
      from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) as leg (tx, account, minutes) group by leg.tx
    ) as l on l.tx = t.id;

  perform 1 from accounts as a
    where a.community_id = p_community and a.id = any (p_leg_accounts)
    order by a.id for no key update;
  select c.length, c.head into chain_length, chain_head from chains as c where c.community_id = p_community for update;
  if not found then
    insert into chains (community_id) values (p_community) on conflict do nothing;
    select c.length, c.head into chain_length, chain_head from chains as c where c.community_id = p_community for update;
  end if;

  -- Nobody else posts in this community now, so what is not there yet is new; of two with one key, the first.
  for each in
    select w.* from (
      select *, row_number() over (partition by t.key order by t.place) as turn
      from unnest(p_ids, p_keys, digests, p_reverses, p_notes) with ordinality as t (id, key, digest, reverses_id, note, place)
    ) as w
    where w.turn = 1
      and not exists (select from transactions as t where t.community_id = p_community and t.key = w.key)
    order by w.place
  loop
    chain_length := chain_length + 1;
    chain_head := chain_digest(chain_head, chain_length, each.id, each.key, each.digest, p_posted_at, p_keyed_by, p_source,
      each.reverses_id, each.note);
    posted := posted || each.id;
    positions := positions || chain_length;
    heads := heads || chain_head;
  end loop;

  insert into transactions (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, source,
    reverses_id, note_digest, position, chain_digest)
  select p_community, t.id, t.key, t.digest, t.kind, t.occurred_on, p_posted_at, p_keyed_by, p_source,
    t.reverses_id, t.note, chained.position, chained.head
  from unnest(p_ids, p_keys, digests, p_kinds, p_occurred_on, p_reverses, p_notes)
    as t (id, key, digest, kind, occurred_on, reverses_id, note)
  join unnest(posted, positions, heads) as chained (id, position, head) on chained.id = t.id
  order by chained.position;

  perform set_config('bothways.posting', 'on', true);
  -- Each leg looks up its own account: a plan made while the tables were small may not turn this round.
  with legs as materialized (
    select l.tx, l.account, l.minutes, l.place
    from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) with ordinality as l (tx, account, minutes, place)
    where l.tx = any (posted)
  ), lines as (
    insert into entries (community_id, account_id, position, transaction_id, minutes, balance_minutes)
    select p_community, legs.account,
      a.entry_count + row_number() over running,
      legs.tx, legs.minutes,
      a.balance_minutes + sum(legs.minutes) over running
    from legs cross join lateral (
      select accounts.entry_count, accounts.balance_minutes from accounts
      where accounts.community_id = p_community and accounts.id = legs.account and accounts.closed_at is null offset 0
    ) as a
    window running as (partition by legs.account order by legs.place)
    returning account_id, minutes, transaction_id
  ), sums as (
    select account_id, sum(minutes)::integer as minutes, count(*)::integer as lines from lines group by account_id
  ), changed as (
    update accounts as a set balance_minutes = a.balance_minutes + s.minutes, entry_count = a.entry_count + s.lines
    from sums as s where a.community_id = p_community and a.id = s.account_id
  )
  select count(*) into written from lines;
  update chains set length = chain_length, head = chain_head where chains.community_id = p_community;
  perform set_config('bothways.posting', 'off', true);

  if p_limits then
    perform refuse_beyond_limits(p_community, array_agg(l.account), array_agg(l.minutes))
      from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) as l (tx, account, minutes) where l.tx = any (posted);
  end if;
  if written <> (select count(*) from unnest(p_leg_transactions) as l (tx) where l.tx = any (posted)) then
    raise exception 'account unknown or closed' using errcode = 'BW002';
  end if;

  return query
    select w.id, t.id,
      case when w.id = any (posted) then 'posted' when t.content_digest = w.digest then 'again' else 'other' end
    from unnest(p_ids, p_keys, digests) with ordinality as w (id, key, digest, place)
    join transactions as t on t.community_id = p_community and t.key = w.key
    order by w.place;
end $$;
revoke all on function post_many, refuse_beyond_limits from public;

/*
 * The only way minutes move. Legs come as three parallel arrays (transaction, account, minutes). Locks are taken in one order, so
 * that two postings never wait for each other in a circle: accounts by their ids, then the chain of the community. Whoever posts
 * several times in one deed holds all its accounts first.
 * Answers one row a transaction: 'posted'; 'again' (same key, same content: nothing is posted); 'other' (same key, other content).
 */
create or replace function post_transactions(
  p_community uuid, p_ids uuid[], p_keys text[], p_kinds text[], p_occurred_on date[], p_posted_at timestamptz,
  p_keyed_by uuid, p_source text, p_reverses uuid[], p_notes bytea[],
  p_leg_transactions uuid[], p_leg_accounts uuid[], p_leg_minutes integer[], p_limits boolean
) returns table (id uuid, stands_as uuid, outcome text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  digest text;
  account record;
  positions integer[] := '{}';
  balances integer[] := '{}';
  community_floor integer;
  is_near boolean := false;
  chain_length integer;
  chain_head bytea;
begin
  if p_community is distinct from here() then
    raise exception 'posting to another community' using errcode = 'insufficient_privilege';
  end if;
  if cardinality(p_ids) <> 1 or p_ids[1] <> any (p_leg_transactions) then
    return query select * from post_many(p_community, p_ids, p_keys, p_kinds, p_occurred_on, p_posted_at, p_keyed_by, p_source,
      p_reverses, p_notes, p_leg_transactions, p_leg_accounts, p_leg_minutes, p_limits);
    return;
  end if;

  -- One transaction: each row is looked up by its key, and what could be worked out before the chain is held has been.
  id := p_ids[1];
  digest := transaction_digest(p_kinds[1], p_occurred_on[1], p_leg_accounts, p_leg_minutes);
  select c.floor_minutes into community_floor from communities as c where c.id = p_community;
  perform 1 from accounts as a
    where a.community_id = p_community and a.id = any (p_leg_accounts)
    order by a.id for no key update;
  select c.length + 1, c.head into chain_length, chain_head from chains as c where c.community_id = p_community for update;
  if not found then
    insert into chains (community_id) values (p_community) on conflict do nothing;
    select c.length + 1, c.head into chain_length, chain_head from chains as c where c.community_id = p_community for update;
  end if;

  -- Nobody else posts in this community now.
  select t.id, case when t.content_digest = digest then 'again' else 'other' end into stands_as, outcome
    from transactions as t where t.community_id = p_community and t.key = p_keys[1];
  if found then
    return next;
    return;
  end if;

  perform set_config('bothways.posting', 'on', true);
  for leg in 1 .. coalesce(cardinality(p_leg_accounts), 0) loop
    update accounts as a set balance_minutes = a.balance_minutes + p_leg_minutes[leg], entry_count = a.entry_count + 1
      where a.community_id = p_community and a.id = p_leg_accounts[leg] and a.closed_at is null
      returning a.balance_minutes, a.entry_count, a.kind, a.linked_id, a.floor_minutes into account;
    if not found then
      raise exception 'account unknown or closed' using errcode = 'BW002';
    end if;
    positions := positions || account.entry_count;
    balances := balances || account.balance_minutes;
    is_near := is_near or account.kind = 'link'
      or account.kind in ('person', 'shared') and account.balance_minutes < coalesce(account.floor_minutes, community_floor);
  end loop;
  -- Seldom: with several legs of one account it is the last balance that counts.
  if p_limits and is_near then
    perform refuse_beyond_limits(p_community, p_leg_accounts, p_leg_minutes);
  end if;

  chain_head := chain_digest(chain_head, chain_length, id, p_keys[1], digest, p_posted_at, p_keyed_by, p_source, p_reverses[1],
    p_notes[1]);
  update chains set length = chain_length, head = chain_head where chains.community_id = p_community;
  perform set_config('bothways.posting', 'off', true);

  insert into transactions (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, source,
    reverses_id, note_digest, position, chain_digest)
  values (p_community, p_ids[1], p_keys[1], digest, p_kinds[1], p_occurred_on[1], p_posted_at, p_keyed_by, p_source,
    p_reverses[1], p_notes[1], chain_length, chain_head);
  insert into entries (community_id, account_id, position, transaction_id, minutes, balance_minutes)
  select p_community, line.account, line.position, p_ids[1], line.minutes, line.balance
    from unnest(p_leg_accounts, positions, p_leg_minutes, balances) as line (account, position, minutes, balance);
  stands_as := id;
  outcome := 'posted';
  return next;
end $$;
revoke all on function post_transactions from public;
grant execute on function post_transactions to bothways_app;
