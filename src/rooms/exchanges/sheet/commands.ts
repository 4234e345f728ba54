import { type Actor, isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { holdAccounts } from '../../ledger/accounts.ts'
import type { Sender } from '../../standing/letters.ts'
import { keyInSheetLine } from '../commands.ts'
import { askForAnswer } from '../letters.ts'
import { keepKeying } from '../printed/commands.ts'
import { needsCompany } from '../standing.ts'
import type { Line } from './rules.ts'

export type Sheet = {
  sheet: string
  occurredOn: string
  lines: readonly Line[]
  /** The broker who came along with whoever did something for the first time. */
  accompaniedBy?: string | null
  /** The printed sheet it is, and how many times it is known to be keyed in already. */
  printed?: { sheetId: string; known: number } | null
}
type WhyNotKeyed = Exclude<Awaited<ReturnType<typeof keyInSheetLine>>, { ok: true }>['why']

/**
 * Copies a whole paper sheet: all its lines or none. Answers the first and the last exchange, or which line is refused
 * and why. Lines the broker is in themselves wait, and the other one is asked. Brokers only.
 */
export async function keyInSheet(
  tx: Tx,
  actor: Actor,
  sender: Sender,
  { sheet, occurredOn, lines, accompaniedBy = null, printed = null }: Sheet,
  today: string,
  now: Date,
): Promise<
  | { ok: true; firstId: string; lastId: string }
  | { ok: false; why: WhyNotKeyed; line: number }
  | { ok: false; why: 'keyed-before' }
> {
  if (!isBroker(actor)) throw new NotFound()
  // All accounts at once and in order, so that two sheets keyed in at the same moment never wait for each other in a circle.
  await holdAccounts(
    tx,
    actor.communityId,
    lines.flatMap(({ giverId, receiverId }) => [giverId, receiverId]),
  )
  const ids: string[] = []
  for (const { line, ...said } of lines) {
    const { giverId, receiverId } = said
    // Said once for the sheet, and kept where it was somebody's first time.
    const isFirst =
      accompaniedBy !== null &&
      giverId !== null &&
      receiverId !== null &&
      (await needsCompany(tx, actor.communityId, [giverId, receiverId]))
    const keyed = await keyInSheetLine(
      tx,
      actor,
      { ...said, sheet, occurredOn, comeBack: 'hours', accompaniedBy: isFirst ? accompaniedBy : null },
      today,
      now,
    )
    if (!keyed.ok) return { ...keyed, line }
    if (keyed.state === 'recorded') await askForAnswer(tx, sender, keyed.exchangeId, now)
    ids.push(keyed.exchangeId)
  }
  const kept = { firstId: ids.at(0)!, lastId: ids.at(-1)! }
  const keying = printed && (await keepKeying(tx, actor, { ...printed, ...kept }, now))
  return keying && !keying.ok ? keying : { ok: true, ...kept }
}
