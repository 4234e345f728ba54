-- The chain: each transaction carries a digest of the one before it in its community, so that nothing can be changed, left
-- out, slipped in or put in another order without everything after it being wrong. Words beside it enter as a salted
-- digest: they can be forgotten, salt and all, and the chain still holds.

/* Where the chain of a community ends. Kept by posting alone. */
create table chains (
  community_id uuid primary key references communities,
  length integer not null default 0 check (length >= 0),
  head bytea not null default ''
) with (fillfactor = 50);
alter table chains enable row level security;
create policy own_community on chains to bothways_app
  using (community_id = (select here())) with check (community_id = (select here()));
grant select on chains to bothways_app;

create function guard_chain() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or current_setting('bothways.posting', true) is distinct from 'on' then
    raise exception 'the chain grows only by posting' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger chains_guarded before update or delete on chains for each row execute function guard_chain();

alter table transactions add column position integer, add column chain_digest bytea, add column note_digest bytea;
alter table transaction_notes add column salt bytea;

create function note_digest(p_salt bytea, p_words text) returns bytea
  language sql immutable parallel safe as $$ select sha256(p_salt || convert_to(p_words, 'UTF8')) $$;

/* What one transaction adds to the chain. content_digest holds kind, day and legs. */
create function chain_digest(
  p_before bytea, p_position integer, p_id uuid, p_key text, p_content text, p_posted_at timestamptz,
  p_keyed_by uuid, p_source text, p_reverses uuid, p_note bytea
) returns bytea language sql stable parallel safe as $$
  select sha256(p_before || convert_to(concat_ws('|', p_position, p_id, p_content,
    (extract(epoch from p_posted_at) * 1000000)::bigint, coalesce(p_keyed_by::text, ''), p_source,
    coalesce(p_reverses::text, ''), coalesce(encode(p_note, 'hex'), ''), p_key), 'UTF8'))
$$;

-- What stands already is chained in the order it was written.
alter table transactions disable trigger transactions_only_grow;
update transaction_notes set salt = decode(replace(gen_random_uuid()::text, '-', ''), 'hex');
update transactions as t set note_digest = note_digest(n.salt, n.words)
  from transaction_notes as n where n.community_id = t.community_id and n.transaction_id = t.id;
do $$
declare
  whose uuid;
  each record;
  at integer;
  before bytea;
begin
  for whose in select id from communities loop
    at := 0;
    before := '';
    for each in select * from transactions as t where t.community_id = whose order by t.posted_at, t.id loop
      at := at + 1;
      before := chain_digest(before, at, each.id, each.key, each.content_digest, each.posted_at, each.keyed_by,
        each.source, each.reverses_id, each.note_digest);
      update transactions set position = at, chain_digest = before where community_id = whose and id = each.id;
    end loop;
    insert into chains (community_id, length, head) values (whose, at, before);
  end loop;
end $$;
alter table transactions enable trigger transactions_only_grow;
alter table transactions alter column position set not null, alter column chain_digest set not null,
  add constraint transactions_in_order unique (community_id, position), add check (position > 0);
alter table transaction_notes alter column salt set not null;

drop function post_transactions;

/*
 * The only way minutes move. Posts one transaction or many in one statement each; legs come as three parallel arrays
 * (transaction, account, minutes). Locks are taken in one order, so that two postings never wait for each other in a circle:
 * accounts by their ids, then the chain of the community. Whoever posts several times in one deed holds all its accounts first.
 * Answers one row a transaction: 'posted'; 'again' (same key, same content: nothing is posted); 'other' (same key, other content).
 */
create function post_transactions(
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
  update chains set length = chain_length, head = chain_head where chains.community_id = p_community;
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
revoke all on function post_transactions from public;
grant execute on function post_transactions to bothways_app;
