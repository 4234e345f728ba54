import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { How, Mine, VersionState, Wording } from './rules.ts'

export const pageSize = 50

/** One text the group agreed on, or is asked to. */
export type Version = {
  id: string
  number: number | null
  state: VersionState
  why: string
  proposedBy: string
  proposer: string
  proposedAt: Date
  agreedOn: string | null
  present: string
  presentCount: number | null
  agreedCount: number | null
  recorder: string | null
  /** The languages it is written in. */
  languages: string[]
}

/** How somebody stands to the agreement now, and what it says, in one look. */
export type Standing = Mine & {
  number: number | null
  agreedOn: string | null
  how: How | null
  witness: string
  keptWhere: string
  keyer: string | null
}

export async function getStanding(db: Db, communityId: string, personId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select v.id as version_id, v.number, v.agreed_on, s.id as signing_id, s.signed_on, s.how, s.witness, s.kept_where, k.name as keyer
    from agreement_versions as v
    left join lateral (select * from agreement_signings as s where s.community_id = v.community_id
      and s.person_id = ${personId} and s.version_id = v.id and s.taken_back_at is null
      order by s.signed_on desc limit 1) as s on true
    left join people as k on k.community_id = s.community_id and k.id = s.keyed_by
    where v.community_id = ${communityId} and v.state = 'current'`.execute(db)
  return rows[0] ?? noText
}

const noText: Standing = {
  versionId: null,
  number: null,
  agreedOn: null,
  signingId: null,
  signedOn: null,
  how: null,
  witness: '',
  keptWhere: '',
  keyer: null,
}

/** The text that holds now, or null where the group has not agreed on one yet. */
export async function findCurrent(db: Db, communityId: string): Promise<string | null> {
  const current = await db
    .selectFrom('agreementVersions')
    .select('id')
    .where('communityId', '=', communityId)
    .where('state', '=', 'current')
    .executeTakeFirst()
  return current?.id ?? null
}

/** A text in each language it is written in. */
export async function getTexts(
  db: Db,
  communityId: string,
  versionId: string,
): Promise<Map<string, Wording>> {
  const rows = await db
    .selectFrom('agreementTexts')
    .select(['language', 'opening', 'mine', 'ours'])
    .where('communityId', '=', communityId)
    .where('versionId', '=', versionId)
    .execute()
  return new Map(rows.map(({ language, ...wording }) => [language, wording]))
}

/** One version. Throws NotFound. */
export async function getVersion(db: Db, communityId: string, id: string): Promise<Version> {
  const { rows } =
    await sql<Version>`${telling} where v.community_id = ${communityId} and v.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** What was agreed and proposed, the latest first, after the one named. What was taken back is left out. */
export async function listVersions(
  db: Db,
  communityId: string,
  after: string | null,
): Promise<{ versions: Version[]; older: string | null }> {
  const further = after ? sql`and v.id < ${after}::uuid` : sql``
  const { rows } = await sql<Version>`${telling}
    where v.community_id = ${communityId} and v.state <> 'withdrawn' ${further}
    order by v.id desc limit ${pageSize + 1}`.execute(db)
  const versions = rows.slice(0, pageSize)
  return { versions, older: rows.length > pageSize ? versions.at(-1)!.id : null }
}

/** The version that held before this one, or holds now where this one is proposed. */
export async function findBefore(
  db: Db,
  communityId: string,
  number: number | null,
): Promise<Version | null> {
  const which = number === null ? sql`v.state = 'current'` : sql`v.number = ${number - 1}`
  const { rows } = await sql<Version>`${telling} where v.community_id = ${communityId} and ${which}`.execute(
    db,
  )
  return rows[0] ?? null
}

const telling = sql`
  select v.id, v.number, v.state, v.why, v.proposed_by, p.name as proposer, v.proposed_at, v.agreed_on, v.present,
    v.present_count, v.agreed_count, r.name as recorder,
    array(select t.language from agreement_texts as t
      where t.community_id = v.community_id and t.version_id = v.id order by t.language) as languages
  from agreement_versions as v
  join people as p on p.community_id = v.community_id and p.id = v.proposed_by
  left join people as r on r.community_id = v.community_id and r.id = v.recorded_by`

/** Somebody who has signed the text that holds, or has not yet. */
export type Signer = { id: string; name: string; signedOn: string | null }

/**
 * Everybody who is here or resting and has signed the text that holds now, or has not, by name after the one named.
 * Nothing else is known of them here: no task, no pay, no rank.
 */
export async function listSigners(
  db: Db,
  communityId: string,
  { signed, after }: { signed: boolean; after: string | null },
): Promise<{ signers: Signer[]; next: string | null }> {
  const further = after
    ? sql`and (p.name_folded, p.id) > (select a.name_folded, a.id from people as a
        where a.community_id = ${communityId} and a.id = ${after}::uuid)`
    : sql``
  const { rows } = await sql<Signer>`
    select p.id, p.name, s.signed_on from people as p
    left join lateral (select s.signed_on from agreement_signings as s
      join agreement_versions as v on v.community_id = s.community_id and v.id = s.version_id and v.state = 'current'
      where s.community_id = p.community_id and s.person_id = p.id and s.taken_back_at is null
      order by s.signed_on desc limit 1) as s on true
    where p.community_id = ${communityId} and p.state in ('here', 'resting') and (s.signed_on is not null) = ${signed} ${further}
    order by p.name_folded, p.id limit ${pageSize + 1}`.execute(db)
  const signers = rows.slice(0, pageSize)
  return { signers, next: rows.length > pageSize ? signers.at(-1)!.id : null }
}

/** Somebody who is here or resting, with what they read. Throws NotFound for anybody else. */
export async function getSigner(
  db: Db,
  communityId: string,
  id: string,
): Promise<{ id: string; name: string; language: string | null }> {
  const found = await db
    .selectFrom('people')
    .select(['id', 'name', 'language'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', 'in', ['here', 'resting'])
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
