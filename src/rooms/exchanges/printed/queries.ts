import { sql } from 'kysely'
import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'

/** A sheet as it was printed, and each time it was keyed in since. */
export type PrintedSheet = {
  id: string
  code: string
  name: string
  occurredOn: string | null
  /** Whoever was written on it before, one a line. */
  names: string
  lineCount: number
  language: string
  printedBy: string
  printedAt: Date
  keyings: Keying[]
}
export type Keying = { turn: number; keyedBy: string; keyedAt: string; firstId: string; lastId: string }

export const pageSize = 25

/** Sheets printed lately, newest first, below `before` (an id). Brokers only. */
export async function listPrinted(
  db: Db,
  actor: Actor,
  before: string | null,
): Promise<{ sheets: PrintedSheet[]; older: string | null }> {
  const below = before ? sql`and s.id < ${before}::uuid` : sql``
  const found = await sheets(db, actor, sql`${below} order by s.id desc limit ${pageSize + 1}`)
  return { sheets: found.slice(0, pageSize), older: found.length > pageSize ? found[pageSize - 1]!.id : null }
}

/** The sheets of one print, from the first to the last, to be printed again. */
export function listToPrint(db: Db, actor: Actor, first: string, last: string): Promise<PrintedSheet[]> {
  return sheets(
    db,
    actor,
    sql`and s.id between ${first}::uuid and ${last}::uuid
    and s.printed_by = (select printed_by from printed_sheets where community_id = ${actor.communityId} and id = ${first})
    order by s.id limit ${pageSize}`,
  )
}

/** The sheet with this code, or null. */
export async function findPrinted(db: Db, actor: Actor, code: string): Promise<PrintedSheet | null> {
  const [sheet] = await sheets(db, actor, sql`and s.code = ${code}`)
  return sheet ?? null
}

/** Who keyed in the lines that begin with this one, if they are of a printed sheet. */
export async function whoKeyed(db: Db, actor: Actor, firstId: string): Promise<string | null> {
  if (!isBroker(actor)) throw new NotFound()
  const keying = await db
    .selectFrom('sheetKeyings')
    .select('keyedBy')
    .where('communityId', '=', actor.communityId)
    .where('firstId', '=', firstId)
    .executeTakeFirst()
  return keying?.keyedBy ?? null
}

async function sheets(db: Db, actor: Actor, which: ReturnType<typeof sql>): Promise<PrintedSheet[]> {
  if (!isBroker(actor)) throw new NotFound()
  const { rows } = await sql<PrintedSheet>`
    select s.id, s.code, s.name, s.occurred_on, s.names, s.line_count, s.language, s.printed_at,
      printer.name as printed_by,
      (select coalesce(json_agg(json_build_object('turn', k.turn, 'keyedBy', keyer.name, 'keyedAt', k.keyed_at,
          'firstId', k.first_id, 'lastId', k.last_id) order by k.turn), '[]')
        from sheet_keyings as k
        join people as keyer on keyer.community_id = k.community_id and keyer.id = k.keyed_by
        where k.community_id = s.community_id and k.sheet_id = s.id) as keyings
    from printed_sheets as s
    join people as printer on printer.community_id = s.community_id and printer.id = s.printed_by
    where s.community_id = ${actor.communityId} ${which}`.execute(db)
  return rows
}
