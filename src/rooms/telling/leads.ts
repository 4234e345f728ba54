import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Lead } from './rules.ts'

const atMost = 20

/** Whoever looks after what is told, by name: those who would read it. */
export async function listLeads(db: Db, communityId: string): Promise<Lead[]> {
  const { rows } = await sql<Lead>`
    select p.id, p.name, exists (select from telling_outside as o
      where o.community_id = p.community_id and o.person_id = p.id) as outside
    from tasks_taken_on as t
    join people as p on p.community_id = t.community_id and p.id = t.person_id and p.state in ('here', 'resting')
    where t.community_id = ${communityId} and t.task = 'safeguarding' and t.until is null
    order by p.name_folded, p.id limit ${atMost}`.execute(db)
  return rows
}

/** Whom to ring, and how long things are kept: as the community has it. */
export type TellingSettings = {
  leadName: string
  leadPhone: string
  outsideName: string
  outsidePhone: string
  councilName: string
  councilPhone: string
  keepYears: number
}

const nobody: TellingSettings = {
  leadName: '',
  leadPhone: '',
  outsideName: '',
  outsidePhone: '',
  councilName: '',
  councilPhone: '',
  keepYears: 6,
}

export async function getTellingSettings(db: Db, communityId: string): Promise<TellingSettings> {
  const kept = await db
    .selectFrom('tellingSettings')
    .select([
      'leadName',
      'leadPhone',
      'outsideName',
      'outsidePhone',
      'councilName',
      'councilPhone',
      'keepYears',
    ])
    .where('communityId', '=', communityId)
    .executeTakeFirst()
  return kept ?? nobody
}
