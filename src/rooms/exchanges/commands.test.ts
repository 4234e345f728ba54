import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { keyInSheetLine, type NewExchange, recordExchange } from './commands.ts'
import type { ComeBack } from './rules.ts'

const today = '2026-06-15'

test('nobody who has moved on is put into anything new; whoever rests may be', async (village) => {
  const { tx, quinn, amina, tom } = village
  const becomes = (state: string) =>
    tx.updateTable('people').set({ state }).where('id', '=', tom.personId).execute()
  await becomes('moved_on')
  const hasLeft = { ok: false, why: 'has-left' }
  assert.deepEqual(await recordExchange(tx, amina, hour(village), today, atNoon), hasLeft)
  const line = { ...hour(village), sheet: 'Lunch' }
  assert.deepEqual(await keyInSheetLine(tx, quinn, line, today, atNoon), hasLeft)
  await becomes('resting')
  assert.ok(await write(village, amina, {}))
})

test('what was never on the board is not what it was for', async (village) => {
  await assert.rejects(write(village, village.amina, { intentId: newId() }), NotFound)
})

/** Amina helped Tom for an hour. */
function hour({ amina, tom }: Village): NewExchange {
  const comeBack: ComeBack = 'hours'
  return {
    giverId: amina.personId,
    receiverId: tom.personId,
    minutes: 60,
    kind: 'cooking',
    occurredOn: today,
    comeBack,
  }
}

async function write(village: Village, actor: Actor, said: Partial<NewExchange>): Promise<string> {
  const written = await recordExchange(village.tx, actor, { ...hour(village), ...said }, today, atNoon)
  if (!written.ok) throw new Error(written.why)
  return written.exchangeId
}
