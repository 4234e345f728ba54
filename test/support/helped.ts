import assert from 'node:assert/strict'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { confirmExchange } from '../../src/rooms/exchanges/answer/commands.ts'
import { recordExchange } from '../../src/rooms/exchanges/commands.ts'
import { atNoon, type Village } from './village.ts'

/** One of our neighbours gardened for another the day before, and unless it still waits, the other said yes to it. */
export async function helped(
  { tx }: Village,
  giver: Actor,
  receiver: Actor,
  minutes: number,
  { confirmed = true } = {},
): Promise<string> {
  const said = {
    giverId: giver.personId,
    receiverId: receiver.personId,
    minutes,
    kind: 'gardening',
    occurredOn: '2026-06-14',
    comeBack: 'hours',
  } as const
  const written = await recordExchange(tx, giver, said, '2026-06-15', atNoon)
  assert.ok(written.ok)
  const { exchangeId } = written
  if (confirmed) assert.ok((await confirmExchange(tx, receiver, { exchangeId, version: 1 }, atNoon)).ok)
  return exchangeId
}
