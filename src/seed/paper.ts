import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { printSheets } from '../rooms/exchanges/printed/commands.ts'
import { keyInSheet } from '../rooms/exchanges/sheet/commands.ts'

const day = 24 * 60 * 60 * 1000

/** Two sheets for the lunch table: one came back and was keyed in, the other still lies there. */
export async function sheetsAreLaidOut(tx: Tx, actors: ReadonlyMap<string, Actor>, now: Date) {
  const quinn = actors.get('Quinn')!
  const { communityId } = quinn
  const before = (days: number) => new Date(now.getTime() - days * day)
  const lunch = before(8).toISOString().slice(0, 10)
  const blank = { name: 'Lunch', occurredOn: lunch, names: ['Bert', 'Rose'], lineCount: 10, language: 'en' }
  const { firstId } = await printSheets(tx, quinn, { ...blank, sheets: 2 }, before(9))
  const { code } = await tx
    .selectFrom('printedSheets')
    .select('code')
    .where('communityId', '=', communityId)
    .where('id', '=', firstId)
    .executeTakeFirstOrThrow()
  const community = { id: communityId, name: 'Riverside', timeZone: 'Europe/London', language: 'en' } as const
  const line = (number: number, giver: string, receiver: string | null, kind: string, minutes: number) => ({
    line: number,
    giverId: actors.get(giver)!.personId,
    receiverId: receiver === null ? null : actors.get(receiver)!.personId,
    kind,
    minutes,
    note: '',
  })
  const keyed = await keyInSheet(
    tx,
    quinn,
    { community: { ...community, vocabulary: {} }, baseUrl: null },
    {
      sheet: `Lunch ${code}`,
      occurredOn: lunch,
      lines: [line(1, 'Bert', 'Rose', 'company', 30), line(2, 'Rose', null, 'cooking', 45)],
      printed: { sheetId: firstId, known: 0 },
    },
    now.toISOString().slice(0, 10),
    before(7),
  )
  if (!keyed.ok) throw new Error(`the story does not hold: the sheet of the lunch table: ${keyed.why}`)
}
