import { sql } from 'kysely'
import { keyTasks } from '../../platform/auth/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Leaver, Tasks } from './rules.ts'

/** Somebody a broker is about to say goodbye to, to merge or to forget. */
export type Goer = Leaver & {
  name: string
  number: number | null
  email: string | null
  language: string | null
  phone: string
  erasedAt: Date | null
  mergedInto: string | null
  /** The account they share with others now. */
  sharedAccountId: string | null
  /** The last day they gave or received something. */
  lastOn: string | null
}

/** Throws NotFound. For brokers: whoever calls this has made sure. */
export async function getGoer(db: Db, communityId: string, personId: string): Promise<Goer> {
  const { rows } = await sql<Goer>`
    select p.id, p.name, p.number, p.state, p.joined_on, p.left_on, p.erased_at, p.merged_into, p.language,
      a.balance_minutes, d.email, coalesce(d.phone, '') as phone,
      (select h.account_id from account_holders as h where h.community_id = p.community_id and h.person_id = p.id
        and h.shares and h.until is null) as shared_account_id,
      greatest(
        (select max(x.occurred_on) from exchanges as x where x.community_id = p.community_id and x.giver_id = p.id),
        (select max(x.occurred_on) from exchanges as x where x.community_id = p.community_id and x.receiver_id = p.id)
      ) as last_on
    from people as p
    join accounts as a on a.community_id = p.community_id and a.person_id = p.id
    left join contact_details as d on d.community_id = p.community_id and d.person_id = p.id
    where p.community_id = ${communityId} and p.id = ${personId}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** How many tasks that hold keys somebody looks after now, and how many stewards there are besides. */
export async function findTasks(db: Db, communityId: string, personId: string): Promise<Tasks> {
  const { rows } = await sql<Tasks>`
    select count(*) filter (where person_id = ${personId} and task = any(${keyTasks}))::integer as of_theirs,
      count(*) filter (where person_id <> ${personId} and task = 'steward')::integer as other_stewards
    from tasks_taken_on where community_id = ${communityId} and until is null`.execute(db)
  return rows[0] ?? { ofTheirs: 0, otherStewards: 0 }
}

export type LeftOver = Pick<Goer, 'id' | 'name' | 'state' | 'leftOn' | 'balanceMinutes'>
const pageSize = 50

/** Whoever left with hours still standing, page by page. */
export async function listLeftOver(
  db: Db,
  communityId: string,
  after: string | null,
): Promise<{ people: LeftOver[]; after: string | null }> {
  let left = db
    .selectFrom('people')
    .innerJoin('accounts', (join) =>
      join
        .onRef('accounts.communityId', '=', 'people.communityId')
        .onRef('accounts.personId', '=', 'people.id'),
    )
    .select(['people.id', 'people.name', 'people.state', 'people.leftOn', 'accounts.balanceMinutes'])
    .where('people.communityId', '=', communityId)
    .where('people.state', 'in', ['moved_on', 'remembered'])
    .where('accounts.balanceMinutes', '<>', 0)
    .orderBy('people.id')
    .limit(pageSize + 1)
  if (after) left = left.where('people.id', '>', after)
  const rows = await left.execute()
  const people = rows.slice(0, pageSize).map((row) => ({ ...row, state: row.state as Leaver['state'] }))
  return { people, after: rows.length > pageSize ? (people.at(-1)?.id ?? null) : null }
}
