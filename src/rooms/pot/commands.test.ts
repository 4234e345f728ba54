import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { getHolder } from '../ledger/queries.ts'
import { giveMandate, keepDistance, pause } from '../standing/commands.ts'
import { moveTime } from './commands.ts'
import type { Move } from './rules.ts'

const today = '2026-06-15'

test('a gift goes from one to another, a donation into the pot, a grant out of it, and the book is clean', async (village) => {
  const { tx, quinn, amina, tom, communityId } = village
  const gift = await move(village, amina, { kind: 'gift', toId: tom.personId, minutes: 60 })
  assert.ok(gift.ok && !gift.again)
  assert.ok((await move(village, amina, { kind: 'donation', toId: null })).ok)
  assert.ok((await move(village, quinn, { kind: 'grant', fromId: null, toId: tom.personId, minutes: 90 })).ok)
  const balanceOf = async ({ personId }: Actor) => (await getHolder(tx, quinn, personId)).balanceMinutes
  assert.equal(await balanceOf(amina), -90)
  assert.equal(await balanceOf(tom), 150)
  assert.equal(await potOf(village), -60)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('the same key moves hours once, whatever has changed since; with another content it is refused', async (village) => {
  const { tx, amina, tom } = village
  const key = newId()
  const gift = { key, kind: 'gift', toId: tom.personId } as const
  assert.ok((await move(village, amina, gift)).ok)
  await tx.updateTable('people').set({ leftOn: '2026-06-01' }).where('id', '=', tom.personId).execute()
  const again = await move(village, amina, gift)
  assert.ok(again.ok && again.again)
  for (const other of [
    { minutes: 45 },
    { minutes: 0 },
    { minutes: 1.5 },
    { kind: 'donation', toId: null } as const,
  ])
    assert.deepEqual(await move(village, amina, { ...gift, ...other }), { ok: false, why: 'key-reused' })
})

test('it says what is wrong in the order a person would put it right', async (village) => {
  const { tx, communityId, quinn, amina, tom, bert } = village
  await tx
    .updateTable('communities')
    .set({ wholeSteps: true, roundingMinutes: 15, oldestDays: 60, floorMinutes: -600 })
    .execute()
  await tx.updateTable('people').set({ leftOn: '2026-06-14' }).where('id', '=', bert.personId).execute()
  const whyNot = async (actor: Actor, said: Partial<Move>) => {
    const moved = await move(village, actor, said)
    return moved.ok ? null : moved.why
  }
  // Everything is wrong with the first one; each next one puts the first thing right.
  const wrong = {
    kind: 'gift',
    fromId: bert.personId,
    toId: bert.personId,
    occurredOn: '2026-06-16',
  } as const
  assert.equal(await whyNot(amina, { ...wrong, minutes: 0 }), 'no-time')
  assert.equal(await whyNot(amina, { ...wrong, minutes: 1455 }), 'too-long')
  assert.equal(await whyNot(amina, { ...wrong, minutes: 20 }), 'not-whole-steps')
  assert.equal(await whyNot(amina, wrong), 'same-person')
  assert.equal(await whyNot(amina, { ...wrong, toId: tom.personId }), 'in-the-future')
  const day = { fromId: tom.personId, toId: bert.personId, occurredOn: '2026-04-15' }
  assert.equal(await whyNot(amina, day), 'too-long-ago')
  assert.equal(await whyNot(quinn, day), 'too-long-ago')
  assert.equal(await whyNot(amina, { ...day, occurredOn: '2026-04-16' }), 'has-left')
  assert.equal(await whyNot(amina, { fromId: tom.personId, toId: amina.personId }), 'not-allowed')
  assert.equal(await whyNot(amina, { kind: 'grant', fromId: null, toId: amina.personId }), 'not-allowed')
  assert.equal(await whyNot(quinn, { kind: 'grant', fromId: null, toId: quinn.personId }), 'self-dealing')
  assert.equal(await whyNot(amina, { minutes: 615 }), 'floor')
  assert.equal(await whyNot(amina, { minutes: 600 }), null)
  const elsewhere = newId()
  await assert.rejects(move(village, amina, { toId: elsewhere }), NotFound)
  assert.ok(communityId)
})

test('gifts and donations are the owner’s, of whoever speaks for them, or a broker’s; the rest is a broker’s', async (village) => {
  const { tx, quinn, amina, tom, bert } = village
  const ofBert = { fromId: bert.personId, toId: tom.personId }
  assert.deepEqual(await move(village, amina, ofBert), { ok: false, why: 'not-allowed' })
  await giveMandate(tx, quinn, { personId: bert.personId, delegateId: amina.personId, since: today }, atNoon)
  assert.ok((await move(village, amina, ofBert)).ok)
  assert.ok((await move(village, amina, { ...ofBert, kind: 'donation', toId: null })).ok)
  const writtenOff = { kind: 'write_off', fromId: bert.personId, toId: null, minutes: 2001 } as const
  assert.deepEqual(await move(village, amina, writtenOff), { ok: false, why: 'not-allowed' })
  for (const kind of ['write_off', 'legacy'] as const) {
    assert.ok((await move(village, quinn, { ...writtenOff, kind })).ok)
    assert.ok((await move(village, quinn, { ...writtenOff, kind, fromId: null, toId: bert.personId })).ok)
  }
  const starter = { kind: 'starter', fromId: null, toId: bert.personId } as const
  assert.deepEqual(await move(village, bert, starter), { ok: false, why: 'not-allowed' })
  assert.ok((await move(village, quinn, starter)).ok)
  await assert.rejects(move(village, quinn, { ...starter, kind: 'donation' }), RangeError)
})

test('a pause, an age and a distance stop no gift', async (village) => {
  const { tx, quinn, amina, tom } = village
  await pause(tx, quinn, { personId: amina.personId, today }, atNoon)
  await keepDistance(tx, tom, { wantedBy: tom.personId, fromId: amina.personId, today }, atNoon)
  await tx.updateTable('people').set({ bornOn: '2012-01-01' }).where('id', '=', tom.personId).execute()
  assert.ok((await move(village, amina, {})).ok)
})

test('between two who share one account nothing moves, and out of the pot nobody deals with their own account', async (village) => {
  const { tx, communityId, quinn, amina, tom } = village
  await share(village, [amina, tom, quinn])
  assert.deepEqual(await move(village, amina, {}), { ok: false, why: 'one-account' })
  const grant = { kind: 'grant', fromId: null, toId: tom.personId } as const
  assert.deepEqual(await move(village, quinn, grant), { ok: false, why: 'self-dealing' })
  assert.ok(isClean(await checkBook(tx, communityId)))
})

function move({ tx, amina, tom }: Village, actor: Actor, said: Partial<Move & { key: string }>) {
  const gift = {
    kind: 'gift',
    fromId: amina.personId,
    toId: tom.personId,
    minutes: 30,
    occurredOn: today,
  } as const
  return moveTime(tx, actor, { ...gift, key: newId(), ...said }, today, atNoon)
}

async function potOf({ tx }: Village): Promise<number> {
  const pot = await tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('kind', '=', 'pot')
    .executeTakeFirstOrThrow()
  return pot.balanceMinutes
}

/** One account for several people, as a household has it. */
async function share({ tx, communityId }: Village, people: Actor[]) {
  const accountId = newId()
  await tx
    .insertInto('accounts')
    .values({ communityId, id: accountId, kind: 'shared', name: 'The household', openedAt: atNoon })
    .execute()
  const holders = people.map(({ personId }) => ({
    communityId,
    id: newId(),
    accountId,
    personId,
    shares: true,
    since: atNoon,
  }))
  await tx.insertInto('accountHolders').values(holders).execute()
}
