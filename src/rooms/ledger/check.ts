import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { findUnmirrored } from './checks/links.ts'
import { findFallen } from './checks/witnessed.ts'

export type Invariant =
  | 'transactions-sum-to-zero'
  | 'balances-equal-entries'
  | 'statements-run-without-gap'
  | 'community-sums-to-zero'
  | 'contents-as-first-written'
  | 'keys-used-once'
  | 'chain-unbroken'
  | 'witnessed-receipts-stand'
  | 'words-as-first-written'
  | 'reversals-mirror-once'
  | 'closed-accounts-stand-at-zero'
  | 'only-posting-moves-minutes'
  | 'exchanges-between-two'
  | 'nobody-confirms-their-own-word'
  | 'exchanges-match-their-transactions'
  | 'group-entries-match-their-transactions'
  | 'weeks-match-their-transactions'
  | 'grants-match-their-transactions'
  | 'links-mirror'
  | 'mails-have-one-outcome'

/** One rule of the book: how many things were looked at, and the ids of those that break it (the first twenty). */
export type Finding = { invariant: Invariant; looked: number; broken: string[] }

export type Looked = Omit<Finding, 'invariant'>
type Check = (communityId: string) => RawBuilder<{ looked: number; broken: string[] | null }>
/** What no single question can answer. */
type Look = (db: Db, communityId: string) => Promise<Looked>

/**
 * Checks the whole book of one community by counting it again from its entries. Reads everything, changes nothing.
 * Each rule looks at one moment, whoever writes meanwhile.
 */
export async function checkBook(db: Db, communityId: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [invariant, check] of Object.entries(checks) as [Invariant, Check][]) {
    const { rows } = await check(communityId).execute(db)
    findings.push({ invariant, looked: rows[0]!.looked, broken: rows[0]!.broken ?? [] })
  }
  for (const [invariant, look] of Object.entries(looks) as [Invariant, Look][])
    findings.push({ invariant, ...(await look(db, communityId)) })
  return findings
}

export function isClean(findings: readonly Finding[]): boolean {
  return findings.every(({ broken }) => broken.length === 0)
}

const looks = {
  'witnessed-receipts-stand': findFallen,
  'links-mirror': findUnmirrored,
} satisfies Partial<Record<Invariant, Look>>

const checks: Record<Exclude<Invariant, keyof typeof looks>, Check> = {
  'transactions-sum-to-zero': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where legs < 2 or sum <> 0))[1:20] as broken from (
      select t.id, count(e.position) as legs, coalesce(sum(e.minutes), 0) as sum
      from transactions as t left join entries as e on e.community_id = t.community_id and e.transaction_id = t.id
      where t.community_id = ${community} group by t.id) as each`,
  'balances-equal-entries': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where balance_minutes <> sum or entry_count <> lines))[1:20] as broken from (
      select a.id, a.balance_minutes, a.entry_count, coalesce(sum(e.minutes), 0) as sum, count(e.position) as lines
      from accounts as a left join entries as e on e.community_id = a.community_id and e.account_id = a.id
      where a.community_id = ${community} group by a.community_id, a.id) as each`,
  'statements-run-without-gap': (community) => sql`
    select count(*) as looked,
      (array_agg(transaction_id) filter (where position <> place or balance_minutes <> so_far))[1:20] as broken from (
      select transaction_id, position, balance_minutes,
        row_number() over running as place, sum(minutes) over running as so_far
      from entries where community_id = ${community}
      window running as (partition by account_id order by position)) as each`,
  'community-sums-to-zero': (community) => sql`
    select count(*) as looked, case when coalesce(sum(balance_minutes), 0) <> 0 then array[${community}::uuid] end as broken
    from accounts where community_id = ${community}`,
  'contents-as-first-written': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where content_digest is distinct from again))[1:20] as broken from (
      select t.id, t.content_digest,
        transaction_digest(t.kind, t.occurred_on, array_agg(e.account_id), array_agg(e.minutes)) as again
      from transactions as t join entries as e on e.community_id = t.community_id and e.transaction_id = t.id
      where t.community_id = ${community} group by t.community_id, t.id) as each`,
  // The week of a standing role, a starter, a line of a sheet: each has a key of its own, and so happens once.
  'keys-used-once': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where uses > 1))[1:20] as broken from (
      select id, count(*) over (partition by key) as uses from transactions where community_id = ${community}) as each`,
  // In order, each from the one before; and the end of the chain is where it is said to be.
  'chain-unbroken': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where not follows))[1:20] as broken from (
      select t.id, t.position = row_number() over (order by t.position)
        and t.chain_digest = chain_digest(lag(t.chain_digest, 1, ''::bytea) over (order by t.position), t.position, t.id, t.key,
          t.content_digest, t.posted_at, t.keyed_by, t.source, t.reverses_id, t.note_digest) as follows
      from transactions as t where t.community_id = ${community}
      union all
      select c.id, coalesce(chains.length, 0) = coalesce(last.position, 0)
        and coalesce(chains.head, '') = coalesce(last.chain_digest, '')
      from communities as c left join chains on chains.community_id = c.id
      left join lateral (
        select t.position, t.chain_digest from transactions as t
        where t.community_id = c.id order by t.position desc limit 1) as last on true
      where c.id = ${community}) as each`,
  // Words may have been forgotten, salt and all; where they stand, they are the first ones.
  'words-as-first-written': (community) => sql`
    select count(*) as looked,
      (array_agg(t.id) filter (where t.note_digest is distinct from note_digest(n.salt, n.words)))[1:20] as broken
    from transaction_notes as n join transactions as t on t.community_id = n.community_id and t.id = n.transaction_id
    where n.community_id = ${community}`,
  'reversals-mirror-once': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where not mirrors))[1:20] as broken from (
      select r.id, not exists (
        select account_id, sum(minutes) from entries
        where community_id = r.community_id and transaction_id in (r.id, r.reverses_id)
        group by account_id having sum(minutes) <> 0) and undone.reverses_id is null
        and (select count(*) from transactions as s where s.community_id = r.community_id and s.reverses_id = r.reverses_id) = 1 as mirrors
      from transactions as r
      join transactions as undone on undone.community_id = r.community_id and undone.id = r.reverses_id
      where r.community_id = ${community}) as each`,
  'closed-accounts-stand-at-zero': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where not at_rest))[1:20] as broken from (
      select a.id, a.balance_minutes = 0 and not exists (
        select 1 from entries as e join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
        where e.community_id = a.community_id and e.account_id = a.id and t.posted_at > a.closed_at) as at_rest
      from accounts as a where a.community_id = ${community} and a.closed_at is not null) as each`,
  'only-posting-moves-minutes': () => sql`
    select count(*) as looked, (array_agg(rule) filter (where not holds))[1:20] as broken from (
      select 'trigger ' || wanted.name as rule, exists (
        select 1 from pg_trigger as g where g.tgname = wanted.name and g.tgrelid = wanted.on_table::regclass and g.tgenabled in ('O', 'A')) as holds
      from (values ('transactions_only_grow', 'transactions'), ('entries_only_grow', 'entries'), ('accounts_guarded', 'accounts'),
        ('entries_add_whole_transactions', 'entries'), ('chains_guarded', 'chains')) as wanted (name, on_table)
      union all
      select 'right to ' || right_to || ' ' || on_table, not has_table_privilege('bothways_app', on_table, right_to)
      from unnest(array['transactions', 'entries', 'accounts', 'chains']) as on_table, unnest(array['delete', 'truncate']) as right_to
      union all
      select 'right to ' || right_to || ' ' || on_table, not has_any_column_privilege('bothways_app', on_table, right_to)
      from unnest(array['transactions', 'entries', 'chains']) as on_table, unnest(array['insert', 'update']) as right_to
      union all
      select 'right to ' || right_to || ' ' || kept, not has_column_privilege('bothways_app', 'accounts', kept, right_to)
      from unnest(array['balance_minutes', 'entry_count']) as kept, unnest(array['insert', 'update']) as right_to) as each`,
  'exchanges-between-two': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where giver_id is not distinct from receiver_id))[1:20] as broken
    from exchanges where community_id = ${community}`,
  'nobody-confirms-their-own-word': (community) => sql`
    select count(*) as looked, (array_agg(distinct exchange_id) filter (where own_word))[1:20] as broken from (
      select c.exchange_id, c.answer = 'yes' and (
        (c.version = 1 and c.person_id = x.recorded_by)
        or exists (select 1 from confirmations as d where d.community_id = c.community_id and d.exchange_id = c.exchange_id
             and d.answer = 'differently' and d.version + 1 = c.version and d.person_id = c.person_id)) as own_word
      from confirmations as c join exchanges as x on x.community_id = c.community_id and x.id = c.exchange_id
      where c.community_id = ${community}) as each`,
  // From both ends: who, when and how much as people confirmed it; and no line of an exchange that knows nothing of it.
  'exchanges-match-their-transactions': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where not fits))[1:20] as broken from (
      select x.id, case
          when x.state in ('confirmed', 'reversed') and x.come_back <> 'thanks'
            and not (x.transaction_id is null and ${shareOne(sql`x.giver_id`, sql`x.receiver_id`)}) then
            x.transaction_id is not null and exists (
              select from transactions as t
              join entries as e on e.community_id = t.community_id and e.transaction_id = t.id
              join accounts as a on a.community_id = e.community_id and a.id = e.account_id
              where t.community_id = x.community_id and t.id = x.transaction_id and t.occurred_on = x.occurred_on
              having sum(e.minutes) filter (where e.minutes > 0) = x.minutes and bool_and(case
                when e.minutes < 0 then ${isOfEnd(sql`x.receiver_id`)}
                when x.come_back = 'pot' then a.kind = 'pot'
                else ${isOfEnd(sql`x.giver_id`)} end))
          else x.transaction_id is null end
        and (x.state = 'reversed') = (x.transaction_id is not null and exists (
          select 1 from transactions as r where r.community_id = x.community_id and r.reverses_id = x.transaction_id)
          or x.state = 'reversed' and x.transaction_id is null) as fits
      from exchanges as x where x.community_id = ${community}
      union all
      select t.id, exists (
        select from exchanges as x where x.community_id = t.community_id and x.transaction_id = t.id)
      from transactions as t
      where t.community_id = ${community} and t.source = 'here' and t.key like 'exchange:%') as each`,
  // Of one day and one kind, undone together or not at all; what moved on people's accounts is what they gave and received.
  'group-entries-match-their-transactions': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where fits is not true))[1:20] as broken from (
      select g.id, t.kind = r.shape and t.occurred_on = g.occurred_on
        and (g.undone_at is not null) = exists (
          select from transactions as u where u.community_id = t.community_id and u.reverses_id = t.id)
        and not exists (select from group_parts as p where p.community_id = g.community_id and p.entry_id = g.id
          and (p.occurred_on <> g.occurred_on or p.undone <> (g.undone_at is not null) or p.minutes < 0))
        and (
          select coalesce(sum(case p.part when 'gave' then p.minutes else -p.minutes end), 0) from group_parts as p
          where p.community_id = g.community_id and p.entry_id = g.id) = (
          select coalesce(sum(e.minutes), 0) from entries as e
          join accounts as a on a.community_id = e.community_id and a.id = e.account_id and a.kind in ('person', 'shared')
          where e.community_id = g.community_id and e.transaction_id = g.transaction_id)
        and not exists (
          select from entries as e join accounts as a on a.community_id = e.community_id and a.id = e.account_id
          where e.community_id = g.community_id and e.transaction_id = g.transaction_id and a.kind in ('person', 'shared')
            and not exists (select from group_parts as p where p.community_id = g.community_id and p.entry_id = g.id
              and ${mayHold(sql`p.person_id`)})) as fits
      from group_entries as g
      left join recipes as r on r.community_id = g.community_id and r.id = g.recipe_id
      left join transactions as t on t.community_id = g.community_id and t.id = g.transaction_id
      where g.community_id = ${community}) as each`,
  // What somebody does every week: each week once, for whoever does it, and none in the book that is not told.
  'weeks-match-their-transactions': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where fits is not true))[1:20] as broken from (
      select w.transaction_id as id, role.person_id = w.person_id and t.kind = 'standing' and t.occurred_on = w.occurred_on
        and t.key = 'standing:' || w.role_id || ':' || (w.occurred_on - 6)
        and (
          select sum(e.minutes) from entries as e
          join accounts as a on a.community_id = e.community_id and a.id = e.account_id
          where e.community_id = w.community_id and e.transaction_id = w.transaction_id and e.minutes > 0
            and ${mayHold(sql`w.person_id`)}) = w.minutes as fits
      from standing_weeks as w
      left join standing_roles as role on role.community_id = w.community_id and role.id = w.role_id
      left join transactions as t on t.community_id = w.community_id and t.id = w.transaction_id
      where w.community_id = ${community}
      union all
      select t.id, exists (
        select from standing_weeks as w where w.community_id = t.community_id and w.transaction_id = t.id)
      from transactions as t
      where t.community_id = ${community} and t.kind = 'standing' and t.source = 'here') as each`,
  'grants-match-their-transactions': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where fits is not true))[1:20] as broken from (
      select g.id, case when g.state = 'given' then exists (
          select from transactions as t
          join entries as e on e.community_id = t.community_id and e.transaction_id = t.id
          join accounts as a on a.community_id = e.community_id and a.id = e.account_id
          where t.community_id = g.community_id and t.id = g.transaction_id and t.kind = 'grant'
          having sum(e.minutes) filter (where e.minutes > 0) = g.minutes
            and bool_and(case when e.minutes < 0 then a.kind = 'pot' else ${mayHold(sql`g.to_id`)} end))
        else g.transaction_id is null end as fits
      from grants as g where g.community_id = ${community}) as each`,
  'mails-have-one-outcome': (community) => sql`
    select count(*) as looked, (array_agg(id) filter (where sent_at is not null and failed_at is not null))[1:20] as broken
    from mails where community_id = ${community}`,
}

/** Whether account `a` is, or was, where the hours of a person are: their own, one they shared, or one that became theirs. */
function mayHold(person: RawBuilder<unknown>) {
  return sql`(a.person_id = ${person}
    or exists (select from account_holders as h
      where h.community_id = a.community_id and h.account_id = a.id and h.person_id = ${person})
    or exists (select from people as m where m.community_id = a.community_id
      and ((m.id = a.person_id and m.merged_into = ${person}) or (m.id = ${person} and m.merged_into = a.person_id))))`
}

/** Of an exchange with nobody in particular at that end: no account of people's. */
function isOfEnd(person: RawBuilder<unknown>) {
  return sql`(case when ${person} is null then a.kind not in ('person', 'shared') else ${mayHold(person)} end)`
}

/** Two whose hours are on one account move none when they do something for each other. Of `x`. */
function shareOne(one: RawBuilder<unknown>, other: RawBuilder<unknown>) {
  return sql`exists (select from account_holders as h
    join account_holders as i on i.community_id = h.community_id and i.account_id = h.account_id and i.shares
    where h.community_id = x.community_id and h.shares and h.person_id = ${one} and i.person_id = ${other})`
}
