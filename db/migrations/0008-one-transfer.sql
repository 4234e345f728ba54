-- What nearly every posting is, minutes from one account to another, costs less of the server's time; nothing is switched off for it.

-- Values of the book -----------------------------------------------------------------------------------------------

/*
 * PostgreSQL reads a check on a table again for every statement that writes there, whichever columns it writes. A check on
 * a type is read once for a connection, and asked only where such a value is written: a balance that moves asks nothing
 * about the kind or the name of its account. The rules are the same ones, and `\dD` lists them.
 */
create domain account_kind as text check (value in ('person', 'shared', 'group', 'organisation', 'pot', 'commons', 'opening',
  'former_members', 'link'));
create domain account_name as text check (length(value) <= 120);
create domain account_floor as integer check (value <= 0);
create domain floor_reason as text check (length(value) <= 500);
create domain transaction_kind as text check (value in ('exchange', 'contribution', 'inter', 'rota', 'meeting', 'learning',
  'shared_work', 'community_building', 'standing', 'gift', 'donation', 'grant', 'starter', 'legacy', 'write_off', 'merge', 'sharing',
  'opening', 'reversal'));
create domain transaction_key as text check (length(value) between 8 and 200);
create domain place_in_book as integer check (value > 0);
create domain moved_minutes as integer check (value <> 0);
create domain chain_length as integer check (value >= 0);

alter table accounts
  drop constraint accounts_kind_check, alter column kind type account_kind,
  drop constraint accounts_name_check, alter column name type account_name,
  drop constraint accounts_floor_minutes_check, alter column floor_minutes type account_floor,
  drop constraint accounts_floor_reason_check, alter column floor_reason type floor_reason;
alter table transactions
  drop constraint transactions_kind_check, alter column kind type transaction_kind,
  drop constraint transactions_key_check, alter column key type transaction_key,
  drop constraint transactions_position_check, alter column position type place_in_book,
  -- Reversed once: only reversals are in this index, instead of every transaction.
  drop constraint transactions_community_id_reverses_id_key;
create unique index transactions_reversed_once on transactions (community_id, reverses_id) where reverses_id is not null;
alter table entries
  drop constraint entries_minutes_check, alter column minutes type moved_minutes,
  drop constraint entries_position_check, alter column position type place_in_book;
alter table chains drop constraint chains_length_check, alter column length type chain_length;

-- Posting ----------------------------------------------------------------------------------------------------------

/* What "the same content" means: kind, day, and who moved how much. Not who keyed it. Legs in the order of their accounts. */
create function content_digest(p_kind text, p_occurred_on date, p_legs text) returns text
  language sql stable parallel safe as $$
  select encode(sha256(convert_to(p_kind || '|' || to_char(p_occurred_on, 'YYYY-MM-DD') || '|' || p_legs, 'UTF8')), 'hex')
$$;
create or replace function transaction_digest(p_kind text, p_occurred_on date, p_accounts uuid[], p_minutes integer[])
  returns text language sql immutable parallel safe as $$
  select content_digest(p_kind, p_occurred_on, string_agg(leg.account || ':' || leg.minutes, ',' order by leg.account, leg.minutes))
    from unnest(p_accounts, p_minutes) as leg (account, minutes)
$$;

/*
 * Minutes move in two ways only: by post_transfer, from one account to one other, and by post_transactions, several
 * transactions or more legs. Locks are taken in one order, so that two postings never wait for each other in a circle: accounts
 * by their ids, then the chain of the community. Whoever posts several times in one deed holds all its accounts first.
 *
 * post_transfer answers the transaction that stands under the key: this one, or one with the same content from before. The
 * key is looked for before anything is held. Of two who post under one key at the same moment, the second is refused by the
 * unique key or by a limit, and asks once more.
 */
create function post_transfer(
  p_community uuid, p_id uuid, p_key text, p_kind text, p_occurred_on date, p_posted_at timestamptz,
  p_keyed_by uuid, p_source text, p_reverses uuid, p_note bytea, p_from uuid, p_to uuid, p_minutes integer, p_limits boolean
) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first_id uuid := p_from;
  second_id uuid := p_to;
  moved integer := -p_minutes; -- on the first account; on the second as much the other way
  first record;
  second record;
  giver record;
  stands record;
  digest text;
  community_floor integer;
  chain_length integer;
  chain_head bytea;
  switched text;
begin
  if p_community is distinct from here() then
    raise exception 'posting to another community' using errcode = 'insufficient_privilege';
  end if;
  if p_to < p_from then
    first_id := p_to;
    second_id := p_from;
    moved := p_minutes;
  end if;
  digest := content_digest(p_kind, p_occurred_on, first_id || ':' || moved || ',' || second_id || ':' || -moved);

  select t.id, t.content_digest into stands from transactions as t where t.community_id = p_community and t.key = p_key;
  if found then
    if stands.content_digest <> digest then
      raise exception 'this key is used for something else' using errcode = 'BW004';
    end if;
    return stands.id;
  end if;

  -- An assignment, where `perform` would ask a query.
  switched := set_config('bothways.posting', 'on', true);
  update accounts as a set balance_minutes = a.balance_minutes + moved, entry_count = a.entry_count + 1
    where a.community_id = p_community and a.id = first_id and a.closed_at is null
    returning a.entry_count, a.balance_minutes, a.kind, a.floor_minutes into first;
  update accounts as a set balance_minutes = a.balance_minutes - moved, entry_count = a.entry_count + 1
    where a.community_id = p_community and a.id = second_id and a.closed_at is null
    returning a.entry_count, a.balance_minutes, a.kind, a.floor_minutes into second;
  if first.kind is null or second.kind is null then
    raise exception 'account unknown or closed' using errcode = 'BW002';
  end if;

  if p_limits then
    giver := case when moved < 0 then first else second end;
    -- No floor is above zero, so a balance that is not below zero asks for none.
    if giver.balance_minutes < 0 and giver.kind in ('person', 'shared') then
      select c.floor_minutes into community_floor from communities as c where c.id = p_community;
      if giver.balance_minutes < coalesce(giver.floor_minutes, community_floor) then
        raise exception 'below the floor' using errcode = 'BW001';
      end if;
    end if;
    if 'link' in (first.kind, second.kind) then
      perform refuse_beyond_limits(p_community, array[p_from, p_to], array[-p_minutes, p_minutes]);
    end if;
  end if;

  loop
    update chains as c set length = c.length + 1,
        head = chain_digest(c.head, c.length + 1, p_id, p_key, digest, p_posted_at, p_keyed_by, p_source, p_reverses, p_note)
      where c.community_id = p_community
      returning c.length, c.head into chain_length, chain_head;
    exit when found;
    insert into chains (community_id) values (p_community) on conflict do nothing;
  end loop;
  switched := set_config('bothways.posting', 'off', true);

  insert into transactions (community_id, id, key, content_digest, kind, occurred_on, posted_at, keyed_by, source,
    reverses_id, note_digest, position, chain_digest)
  values (p_community, p_id, p_key, digest, p_kind, p_occurred_on, p_posted_at, p_keyed_by, p_source,
    p_reverses, p_note, chain_length, chain_head);
  insert into entries (community_id, account_id, position, transaction_id, minutes, balance_minutes)
  values (p_community, first_id, first.entry_count, p_id, moved, first.balance_minutes),
    (p_community, second_id, second.entry_count, p_id, -moved, second.balance_minutes);
  return p_id;
end $$;
revoke all on function post_transfer from public;
grant execute on function post_transfer to bothways_app;

/*
 * Several transactions, or one with more than two legs, in a few statements however many they are. Legs come as three
 * parallel arrays (transaction, account, minutes).
 * Answers one row a transaction: 'posted'; 'again' (same key, same content: nothing is posted); 'other' (same key, other content).
 */
create or replace function post_transactions(
  p_community uuid, p_ids uuid[], p_keys text[], p_kinds text[], p_occurred_on date[], p_posted_at timestamptz,
  p_keyed_by uuid, p_source text, p_reverses uuid[], p_notes bytea[],
  p_leg_transactions uuid[], p_leg_accounts uuid[], p_leg_minutes integer[], p_limits boolean
) returns table (id uuid, stands_as uuid, outcome text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  digests text[];
  chain_length integer;
  chain_head bytea;
  each record;
  posted uuid[] := '{}';
  positions integer[] := '{}';
  heads bytea[] := '{}';
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

  if exists (
    select from unnest(p_leg_transactions, p_leg_accounts) as l (tx, account)
    where l.tx = any (posted) and not exists (
      select from accounts as a where a.community_id = p_community and a.id = l.account and a.closed_at is null)
  ) then
    raise exception 'account unknown or closed' using errcode = 'BW002';
  end if;

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
  )
  update accounts as a set balance_minutes = a.balance_minutes + s.minutes, entry_count = a.entry_count + s.lines
    from sums as s where a.community_id = p_community and a.id = s.account_id;
  update chains set length = chain_length, head = chain_head where chains.community_id = p_community;
  perform set_config('bothways.posting', 'off', true);

  if p_limits then
    perform refuse_beyond_limits(p_community, array_agg(l.account), array_agg(l.minutes))
      from unnest(p_leg_transactions, p_leg_accounts, p_leg_minutes) as l (tx, account, minutes) where l.tx = any (posted);
  end if;

  return query
    select w.id, t.id,
      case when w.id = any (posted) then 'posted' when t.content_digest = w.digest then 'again' else 'other' end
    from unnest(p_ids, p_keys, digests) with ordinality as w (id, key, digest, place)
    join transactions as t on t.community_id = p_community and t.key = w.key
    order by w.place;
end $$;
drop function post_many;
