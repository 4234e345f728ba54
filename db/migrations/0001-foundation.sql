-- The first house: people, board, exchanges, the ledger, sign-in, mail and imports.
--
-- Every table carries community_id and every key starts with it: nothing of one community can point into another.
-- Row-level security is the second wall: the application's connections run as bothways_app and see only the rows of
-- the community they have named in bothways.community_id. Migrations run as the owner.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$ begin
  create role bothways_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant bothways_app to %I', current_user);
end $$;

/* Blind to case and accents. unaccent() is only "stable" because its dictionary could change; ours does not. */
create function folded(words text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(unaccent('unaccent'::regdictionary, words)) $$;

/* Null when no community is named, so that forgetting to name one shows nothing at all. */
create function here() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('bothways.community_id', true), '')::uuid $$;

-- Communities -------------------------------------------------------------------------------------------------

create table communities (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  time_zone text not null default 'Europe/London',
  language text not null default 'en',
  help_name text not null default '' check (length(help_name) <= 120),
  help_phone text not null default '' check (length(help_phone) <= 60),
  help_email text not null default '' check (length(help_email) <= 254),
  rounding_minutes integer not null default 15 check (rounding_minutes in (1, 5, 10, 15, 30)),
  expire_after_days integer not null default 30 check (expire_after_days between 1 and 365),
  auto_confirm_after_days integer check (auto_confirm_after_days between 1 and 365),
  floor_minutes integer check (floor_minutes <= 0),
  is_demo boolean not null default false,
  created_at timestamptz not null
);

-- People ------------------------------------------------------------------------------------------------------

create table people (
  community_id uuid not null references communities,
  id uuid not null,
  number integer check (number > 0),
  name text not null check (length(name) between 1 and 120),
  name_folded text not null generated always as (folded(name)) stored,
  about text not null default '' check (length(about) <= 2000),
  area text not null default '' check (length(area) <= 120),
  area_folded text not null generated always as (folded(area)) stored,
  language text,
  state text not null default 'here' check (state in ('here', 'resting', 'moved_on', 'remembered')),
  joined_on date not null,
  created_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, number)
);
create index people_by_name on people (community_id, name_folded, id);
create index people_by_beginning on people (community_id, name_folded text_pattern_ops, id);

create table contact_details (
  community_id uuid not null,
  person_id uuid not null,
  email text check (length(email) between 3 and 254),
  email_folded text generated always as (lower(email)) stored, -- lower() in a condition would keep the index from use
  phone text not null default '' check (length(phone) <= 60),
  other_phone text not null default '' check (length(other_phone) <= 60),
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people
);
create index contact_details_by_email on contact_details (community_id, email_folded);

create table hats (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 80),
  position integer not null check (position >= 0),
  hidden boolean not null default false,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people
);
create index hats_of_person on hats (community_id, person_id, position);

/* A task is taken on, and ends; it is not a rank. Rights follow tasks and are read on each request. */
create table tasks_taken_on (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  task text not null check (task in ('steward', 'broker')),
  since timestamptz not null,
  until timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  check (until is null or until >= since)
);
create unique index tasks_held_once on tasks_taken_on (community_id, person_id, task) where until is null;

-- Board: gifts offered and hands asked for (ValueFlows: Intent) ------------------------------------------------

create table intents (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  direction text not null check (direction in ('ask', 'offer')),
  kind text not null check (length(kind) between 1 and 40),
  words text not null check (length(words) between 1 and 200),
  words_folded text not null generated always as (folded(words)) stored,
  details text not null default '' check (length(details) <= 2000),
  source text not null default 'here',
  source_id text,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  unique (community_id, source, direction, source_id)
);
create index intents_open on intents (community_id, direction, id) where closed_at is null;
create index intents_of_person on intents (community_id, person_id, id);
create index intents_by_kind on intents (community_id, direction, kind, id) include (person_id) where closed_at is null;
create index gifts_of_person on intents (community_id, person_id) include (words_folded)
  where direction = 'offer' and closed_at is null;

-- Ledger: whole minutes, double entry, append only --------------------------------------------------------------

create table accounts (
  community_id uuid not null references communities,
  id uuid not null,
  kind text not null check (kind in ('person', 'organisation', 'pot', 'commons', 'opening', 'former_members')),
  person_id uuid,
  balance_minutes integer not null default 0,
  entry_count integer not null default 0,
  floor_minutes integer check (floor_minutes <= 0),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people,
  unique (community_id, person_id),
  check ((kind = 'person') = (person_id is not null))
) with (fillfactor = 50); -- room on the page keeps balance changes from touching any index
create unique index accounts_one_of_a_kind on accounts (community_id, kind) where kind <> 'person';

create table transactions (
  community_id uuid not null references communities,
  id uuid not null,
  key text not null check (length(key) between 8 and 200),
  content_digest text not null,
  kind text not null check (kind in ('exchange', 'contribution', 'gift', 'opening', 'reversal')),
  occurred_on date not null,
  posted_at timestamptz not null,
  keyed_by uuid,
  source text not null default 'here',
  reverses_id uuid,
  primary key (community_id, id),
  unique (community_id, key),
  unique (community_id, reverses_id),
  foreign key (community_id, keyed_by) references people,
  foreign key (community_id, reverses_id) references transactions,
  check ((kind = 'reversal') = (reverses_id is not null))
);
create index transactions_by_time on transactions (community_id, posted_at);

create table entries (
  community_id uuid not null,
  account_id uuid not null,
  position integer not null check (position > 0),
  transaction_id uuid not null,
  minutes integer not null check (minutes <> 0),
  balance_minutes integer not null,
  primary key (community_id, account_id, position),
  foreign key (community_id, account_id) references accounts,
  foreign key (community_id, transaction_id) references transactions
);
create index entries_of_transaction on entries (community_id, transaction_id);

/* Words live beside the ledger, so that they can be forgotten while the minutes stay. */
create table transaction_notes (
  community_id uuid not null,
  transaction_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  primary key (community_id, transaction_id),
  foreign key (community_id, transaction_id) references transactions
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger only grows: % on % is refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger transactions_only_grow before update or delete or truncate on transactions
  for each statement execute function refuse_change();
create trigger entries_only_grow before update or delete or truncate on entries
  for each statement execute function refuse_change();

create function guard_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'accounts are closed, not deleted' using errcode = 'restrict_violation';
  elsif tg_op = 'INSERT' then
    if new.balance_minutes <> 0 or new.entry_count <> 0 then
      raise exception 'accounts open at zero' using errcode = 'check_violation';
    end if;
  elsif (new.balance_minutes, new.entry_count) is distinct from (old.balance_minutes, old.entry_count)
    and current_setting('bothways.posting', true) is distinct from 'on' then
    raise exception 'balances change only by posting' using errcode = 'restrict_violation';
  elsif new.closed_at is not null and new.balance_minutes <> 0 then
    raise exception 'an account closes at zero' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger accounts_guarded before insert or update or delete on accounts
  for each row execute function guard_account();

/* Every statement that adds entries adds whole transactions: two legs or more, and nothing from nowhere. */
create function check_whole_transactions() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from added group by community_id, transaction_id having sum(minutes) <> 0 or count(*) < 2
  ) then
    raise exception 'the entries of a transaction must be two or more and sum to zero' using errcode = 'check_violation';
  end if;
  -- Counted one transaction at a time, so that many at once never read through a long book.
  if exists (
    select 1 from (
      select community_id, transaction_id, count(*) as lines from added group by community_id, transaction_id
    ) as each
    where lines <> (
      select count(*) from entries as e
      where e.community_id = each.community_id and e.transaction_id = each.transaction_id)
  ) then
    raise exception 'nothing is added to a transaction that stands' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger entries_add_whole_transactions after insert on entries
  referencing new table as added for each statement execute function check_whole_transactions();

/* What "the same content" means: kind, day, and who moved how much. Not who keyed it. */
create function transaction_digest(p_kind text, p_occurred_on date, p_accounts uuid[], p_minutes integer[])
  returns text language sql immutable parallel safe as $$
  select encode(sha256(convert_to(
    p_kind || '|' || to_char(p_occurred_on, 'YYYY-MM-DD') || '|' ||
    (select string_agg(leg.account || ':' || leg.minutes, ',' order by leg.account, leg.minutes)
       from unnest(p_accounts, p_minutes) as leg (account, minutes)), 'UTF8')), 'hex')
$$;

/*
 * The only way minutes move. Posts one transaction or many in one statement each; legs come as three parallel arrays
 * (transaction, account, minutes). Accounts are locked in the order of their ids, so two postings never wait for each other in a circle.
 * Answers one row a transaction: 'posted'; 'again' (same key, same content: nothing is posted); 'other' (same key, other content).
 */
create function post_transactions(
  p_community uuid, p_ids uuid[], p_keys text[], p_kinds text[], p_occurred_on date[], p_posted_at timestamptz,
  p_keyed_by uuid, p_source text, p_reverses uuid[],
  p_leg_transactions uuid[], p_leg_accounts uuid[], p_leg_minutes integer[], p_limits boolean
) returns table (id uuid, stands_as uuid, outcome text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  digests text[];
  posted uuid[];
  written bigint;
begin
  if p_community is distinct from here() then
    raise exception 'posting to another community' using errcode = 'insufficient_privilege';
  end if;

  select array_agg(transaction_digest(t.kind, t.occurred_on, l.accounts, l.minutes) order by t.place) into digests
    from unnest(p_ids, p_kinds, p_occurred_on) with ordinality as t (id, kind, occurred_on, place)
    left join (
      select leg.tx, array_agg(leg.account) as accounts, array_agg(leg.minutes) as minutes
      from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) as leg (tx, account, minutes) group by leg.tx
    ) as l on l.tx = t.id;

  with added as (
    insert into transactions
      (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, source, reverses_id)
    select p_community, t.id, t.key, t.digest, t.kind, t.occurred_on, p_posted_at, p_keyed_by, p_source, t.reverses_id
    from unnest(p_ids, p_keys, digests, p_kinds, p_occurred_on, p_reverses) with ordinality
      as t (id, key, digest, kind, occurred_on, reverses_id, place) order by t.place
    on conflict (community_id, key) do nothing
    returning transactions.id
  )
  select coalesce(array_agg(added.id), '{}') into posted from added;

  perform 1 from accounts as a
    where a.community_id = p_community and a.id = any (
      select l.account from unnest(p_leg_transactions, p_leg_accounts) as l (tx, account) where l.tx = any (posted))
    order by a.id for no key update;

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
    select account_id, sum(minutes)::integer as minutes, count(*)::integer as lines, bool_or(minutes < 0) as gives from lines group by account_id
  ), changed as (
    update accounts as a set balance_minutes = a.balance_minutes + s.minutes, entry_count = a.entry_count + s.lines
    from sums as s where a.community_id = p_community and a.id = s.account_id
    returning a.balance_minutes, a.kind, s.gives,
      coalesce(a.floor_minutes, (select c.floor_minutes from communities as c where c.id = p_community)) as floor_minutes
  )
  select case when bool_or(changed.gives and changed.kind = 'person' and changed.balance_minutes < changed.floor_minutes)
              and p_limits then 'floor' end,
         (select count(*) from lines) into outcome, written from changed;
  perform set_config('bothways.posting', 'off', true);

  if outcome = 'floor' then
    raise exception 'below the floor' using errcode = 'BW001';
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

/*
 * While many rows are added in one transaction, nobody else sees them, so the planner still believes what it last counted:
 * often an empty table, for which any index will do. Counting again in the middle keeps such work from slowing down with
 * every row. Another's count that is going on is not waited for.
 */
create function count_rows_again() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze (skip_locked) people, contact_details, intents, accounts, transactions, entries, exchanges, exchange_notes;
end $$;

-- Exchanges: what people did for each other, from first word to settled ------------------------------------------

create table exchanges (
  community_id uuid not null references communities,
  id uuid not null,
  giver_id uuid,     -- null: the place as a whole gave
  receiver_id uuid,  -- null: done for the place as a whole
  minutes integer not null check (minutes between 1 and 1440 * 31),
  kind text not null check (length(kind) between 1 and 40),
  occurred_on date not null,
  started_at time,
  ended_at time,
  come_back text not null check (come_back in ('hours', 'pot', 'thanks')),
  state text not null default 'recorded'
    check (state in ('recorded', 'talk', 'confirmed', 'withdrawn', 'expired', 'reversed')),
  version integer not null default 1,
  recorded_by uuid,
  recorded_at timestamptz not null,
  settled_at timestamptz,
  sheet text not null default '' check (length(sheet) <= 80),
  intent_id uuid,
  transaction_id uuid,
  source text not null default 'here',
  primary key (community_id, id),
  foreign key (community_id, giver_id) references people,
  foreign key (community_id, receiver_id) references people,
  foreign key (community_id, recorded_by) references people,
  foreign key (community_id, intent_id) references intents,
  foreign key (community_id, transaction_id) references transactions,
  unique (community_id, transaction_id),
  check (giver_id is distinct from receiver_id),
  check ((state in ('recorded', 'talk')) = (settled_at is null))
);
create index exchanges_given on exchanges (community_id, giver_id, occurred_on desc, id desc);
create index exchanges_received on exchanges (community_id, receiver_id, occurred_on desc, id desc);
create index exchanges_open on exchanges (community_id, recorded_at, id) where state in ('recorded', 'talk');
create index exchanges_settled on exchanges (community_id, occurred_on) include (giver_id, receiver_id, minutes)
  where state = 'confirmed';

create table exchange_notes (
  community_id uuid not null,
  exchange_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  primary key (community_id, exchange_id),
  foreign key (community_id, exchange_id) references exchanges
);

/* Confirming is a thing with a row: who, when, and which version they saw. */
create table confirmations (
  community_id uuid not null,
  id uuid not null,
  exchange_id uuid not null,
  version integer not null,
  answer text not null check (answer in ('yes', 'differently', 'undone')),
  minutes integer check (minutes between 1 and 1440 * 31),
  former_minutes integer, -- what was said before, for the story of it
  words text not null default '' check (length(words) <= 2000),
  person_id uuid not null,
  as_broker boolean not null default false,
  made_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, exchange_id) references exchanges,
  foreign key (community_id, person_id) references people,
  check ((answer = 'differently') = (minutes is not null))
);
create index confirmations_of_exchange on confirmations (community_id, exchange_id, made_at);

create table thanks (
  community_id uuid not null,
  id uuid not null,
  exchange_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  made_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, exchange_id) references exchanges,
  foreign key (community_id, from_id) references people,
  foreign key (community_id, to_id) references people
);
create index thanks_to_person on thanks (community_id, to_id, made_at desc);
create index thanks_of_exchange on thanks (community_id, exchange_id);

-- Sign-in: only digests of secrets are kept ---------------------------------------------------------------------

create table sessions (
  community_id uuid not null,
  token_digest text not null,
  person_id uuid not null,
  device text not null default '' check (length(device) <= 200),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (community_id, token_digest),
  foreign key (community_id, person_id) references people
);
create index sessions_of_person on sessions (community_id, person_id);

create table sign_in_links (
  community_id uuid not null,
  token_digest text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (community_id, token_digest),
  foreign key (community_id, person_id) references people
);
create index sign_in_links_of_person on sign_in_links (community_id, person_id, created_at);

create table sign_in_codes (
  community_id uuid not null,
  code_digest text not null,
  person_id uuid not null,
  made_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (community_id, code_digest),
  foreign key (community_id, person_id) references people,
  foreign key (community_id, made_by) references people
);
create index sign_in_codes_of_person on sign_in_codes (community_id, person_id);

/* Wrong tries, counted by address and by what was tried, so that guessing is slow. Swept daily. */
create table sign_in_tries (
  community_id uuid not null references communities,
  id uuid not null,
  subject text not null check (length(subject) between 1 and 200),
  tried_at timestamptz not null,
  primary key (community_id, id)
);
create index sign_in_tries_by_subject on sign_in_tries (community_id, subject, tried_at);

-- Deeds, records, mail -------------------------------------------------------------------------------------------

/* Every form carries a key made before it is sent. The same key again gets the first answer. */
create table deeds (
  community_id uuid not null references communities,
  key text not null check (length(key) between 8 and 100),
  content_digest text not null,
  outcome jsonb,
  done_at timestamptz not null,
  primary key (community_id, key)
);

create table records (
  community_id uuid not null references communities,
  id uuid not null,
  what text not null check (length(what) between 3 and 60),
  actor_id uuid,
  subject_id uuid,
  made_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, actor_id) references people
);
create index records_by_subject on records (community_id, subject_id, id);

create table mails (
  community_id uuid not null references communities,
  id uuid not null,
  person_id uuid,
  to_address text not null,
  subject text not null,
  words text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  tries integer not null default 0,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people
);
create index mails_of_person on mails (community_id, person_id, created_at);
create index mails_waiting on mails (community_id, id) where sent_at is null and failed_at is null;

-- Imports --------------------------------------------------------------------------------------------------------

create table import_runs (
  community_id uuid not null references communities,
  id uuid not null,
  source text not null check (source in ('timeoverflow', 'people')),
  state text not null check (state in ('reading', 'mapping', 'read', 'bringing', 'done', 'failed', 'dropped')),
  made_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  rows_done integer not null default 0,
  rows_total integer not null default 0,
  mapping jsonb,
  report jsonb,
  primary key (community_id, id),
  foreign key (community_id, made_by) references people
);

create table import_files (
  community_id uuid not null,
  run_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  bytes bytea not null,
  primary key (community_id, run_id, name),
  foreign key (community_id, run_id) references import_runs on delete cascade
);

-- Walls ----------------------------------------------------------------------------------------------------------

grant usage on schema public to bothways_app;
grant select on all tables in schema public to bothways_app;

do $$
declare
  name text;
begin
  for name in select table_name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('communities', 'migrations')
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_community on %I to bothways_app using (community_id = (select here())) with check (community_id = (select here()))', name);
  end loop;
end $$;
alter table communities enable row level security;
create policy any_community_is_seen on communities for select to bothways_app using (true);
create policy own_community_is_made on communities for insert to bothways_app with check (id = (select here()));
create policy own_community_is_kept on communities for update to bothways_app using (id = (select here())) with check (id = (select here()));

grant insert, update on communities, people, contact_details, hats, tasks_taken_on, intents, exchanges, import_runs,
  sessions, sign_in_links, sign_in_codes, deeds, mails to bothways_app;
grant insert on exchange_notes, transaction_notes, confirmations, thanks, records, sign_in_tries, import_files to bothways_app;
grant delete on hats, sessions, sign_in_links, sign_in_codes, sign_in_tries, deeds, import_files, exchange_notes, transaction_notes to bothways_app;

/* On the ledger the application may open and close accounts and read. Minutes move only through post_transactions. */
grant insert (community_id, id, kind, person_id, floor_minutes, opened_at) on accounts to bothways_app;
grant update (floor_minutes, closed_at) on accounts to bothways_app;
revoke all on function post_transactions from public;
grant execute on function post_transactions to bothways_app;
revoke all on function count_rows_again from public;
grant execute on function count_rows_again to bothways_app;
