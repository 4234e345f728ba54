import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import {
  buildHilltop,
  buildTwo,
  linkBalance,
  openBothSides,
} from '../../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { endLink } from '../../neighbours/commands.ts'
import {
  confirmExchange,
  rememberDifferently,
  reverseExchange,
  sayWhoCame,
  withdrawExchange,
} from '../answer/commands.ts'
import { listOpen, listWaiting } from '../lists.ts'
import { settleExchanges } from '../settle.ts'
import { getStory } from '../story.ts'
import { exchanges } from '../urls.ts'
import { type NewBetween, recordBetween } from './commands.ts'

/** Tom of Riverside says that he helped Dai of Hilltop for an hour and a half. */
async function tomHelpedDai(village: Village) {
  const { tx, communityId, quinn, tom } = village
  const { cleo, dai, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const said: NewBetween = {
    otherId: hilltopId,
    farId: dai.personId,
    nearId: tom.personId,
    nearSide: 'giver',
    minutes: 90,
    kind: 'gardening',
    occurredOn: '2026-06-14',
    key: newId(),
  }
  /** As somebody of Hilltop does it; afterwards we are in Riverside again. */
  const there = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await inCommunity(tx, hilltopId, () => inTransaction(tx, work))
    } finally {
      await inCommunity(tx, communityId, async () => {})
    }
  }
  const thereId = () =>
    there(async (one) => (await one.selectFrom('exchanges').select('id').executeTakeFirstOrThrow()).id)
  const both = async () => {
    const row = (one: Db) =>
      one.selectFrom('exchanges').select(['state', 'minutes', 'version']).executeTakeFirstOrThrow()
    return [await row(tx), await there(row)]
  }
  const balances = async () => [
    await linkBalance(tx, communityId, hilltopId),
    await linkBalance(tx, hilltopId, communityId, communityId),
  ]
  const areClean = async () => [
    isClean(await checkBook(tx, communityId)),
    await there(async (one) => isClean(await checkBook(one, hilltopId))),
  ]
  return { said, cleo, dai, hilltopId, there, thereId, both, balances, areClean }
}

test('it waits in the other community, and a yes there settles it in both', async (village) => {
  const { tx, tom, quinn } = village
  const { said, dai, there, thereId, both, balances, areClean } = await tomHelpedDai(village)
  const recorded = await recordBetween(tx, tom, said, atNoon)
  assert.ok(recorded.ok)
  const { exchangeId } = recorded
  const own = { exchangeId, version: 1 }
  assert.deepEqual(await confirmExchange(tx, tom, own, atNoon), { ok: false, why: 'own-word' })
  // A broker here has nothing to say for somebody there.
  assert.deepEqual(await confirmExchange(tx, quinn, own, atNoon), { ok: false, why: 'far-word' })
  assert.deepEqual((await listWaiting(tx, quinn, { all: false, after: null })).entries, [])
  const { forMe } = await there((one) => listOpen(one, dai))
  assert.deepEqual(
    forMe.map((one) => [one.giver, one.receiver, one.lastSpeaker]),
    [['Tom (Riverside)', 'Dai', 'Tom (Riverside)']],
  )
  const id = await thereId()
  assert.ok((await there((one) => confirmExchange(one, dai, { exchangeId: id, version: 1 }, atNoon))).ok)
  assert.deepEqual(await both(), [
    { state: 'confirmed', minutes: 90, version: 1 },
    { state: 'confirmed', minutes: 90, version: 1 },
  ])
  assert.deepEqual(await balances(), [-90, 90])
  const { told, events, posted } = await getStory(tx, tom, exchangeId, atNoon)
  assert.equal(told.receiver, 'Dai (Hilltop)')
  assert.deepEqual(
    events.map(({ what, name }) => [what, name]),
    [
      ['recorded', 'Tom'],
      ['yes', 'Dai (Hilltop)'],
    ],
  )
  assert.ok(posted)
  assert.deepEqual(await areClean(), [true, true])
})

test('remembered differently there, agreed here; both know who has the word', async (village) => {
  const { tx, tom, quinn } = village
  const { said, cleo, dai, there, thereId, both, balances, areClean } = await tomHelpedDai(village)
  const recorded = await recordBetween(tx, tom, said, atNoon)
  assert.ok(recorded.ok)
  const { exchangeId } = recorded
  const id = await thereId()
  const other = { exchangeId: id, version: 1, minutes: 60, words: 'An hour, I think' }
  assert.ok((await there((one) => rememberDifferently(one, dai, other, atNoon))).ok)
  assert.deepEqual(await both(), [
    { state: 'talk', minutes: 60, version: 2 },
    { state: 'talk', minutes: 60, version: 2 },
  ])
  const far = { ok: false, why: 'far-word' }
  const seen = { exchangeId: id, version: 2 }
  assert.deepEqual(await there((one) => confirmExchange(one, cleo, seen, atNoon)), far)
  const { told, events } = await getStory(tx, tom, exchangeId, atNoon)
  assert.deepEqual([told.wordOf, told.lastSpeaker], ['receiver', 'Dai (Hilltop)'])
  assert.deepEqual(events.at(-1)?.words, 'An hour, I think')
  // A broker here may say yes for Tom, whose word it is now.
  assert.ok((await confirmExchange(tx, quinn, { exchangeId, version: 2 }, atNoon)).ok)
  assert.deepEqual(await balances(), [-60, 60])
  assert.deepEqual(await areClean(), [true, true])
})

test('taken back by whoever wrote it down, and let go by time, in both', async (village) => {
  const { tx, tom } = village
  const { said, cleo, there, thereId, both } = await tomHelpedDai(village)
  const recorded = await recordBetween(tx, tom, said, atNoon)
  assert.ok(recorded.ok)
  const id = await thereId()
  await assert.rejects(
    there((one) => withdrawExchange(one, cleo, id, atNoon)),
    NotFound,
  )
  assert.ok((await withdrawExchange(tx, tom, recorded.exchangeId, atNoon)).ok)
  assert.deepEqual(
    (await both()).map(({ state }) => state),
    ['withdrawn', 'withdrawn'],
  )
})

nodeTest('what nobody answered is let go in both, after the days of where it was written', async () => {
  const { db } = await newDatabase()
  const { riversideId, hilltopId, tom, dai } = await buildTwo(db)
  await inCommunity(db, hilltopId, (one) =>
    one
      .updateTable('communities')
      .set({ expireAfterDays: 5, autoConfirmAfterDays: 2 })
      .where('id', '=', hilltopId)
      .execute(),
  )
  await inCommunity(db, riversideId, (one) =>
    inTransaction(one, (tx) =>
      recordBetween(
        tx,
        tom,
        {
          otherId: hilltopId,
          farId: dai.personId,
          nearId: tom.personId,
          nearSide: 'receiver',
          minutes: 30,
          kind: 'gardening',
          occurredOn: '2026-06-14',
          key: newId(),
        },
        atNoon,
      ),
    ),
  )
  const states = () =>
    Promise.all(
      [riversideId, hilltopId].map((id) =>
        inCommunity(db, id, async (one) => {
          const { state } = await one.selectFrom('exchanges').select('state').executeTakeFirstOrThrow()
          return state
        }),
      ),
    )
  const later = (days: number) => new Date(atNoon.getTime() + days * 24 * 60 * 60 * 1000)
  await settleExchanges(db, later(20), 'http://localhost:3000')
  assert.deepEqual(await states(), ['recorded', 'recorded'])
  await settleExchanges(db, later(32), 'http://localhost:3000')
  assert.deepEqual(await states(), ['expired', 'expired'])
  const letters = await Promise.all(
    [riversideId, hilltopId].map((id) =>
      inCommunity(db, id, (one) => one.selectFrom('mails').select(['toAddress', 'words']).execute()),
    ),
  )
  assert.deepEqual(
    letters.map((sent) => sent.map(({ toAddress }) => toAddress)),
    [['tom@example.org'], ['dai@example.org']],
  )
  assert.match(letters[0]![0]!.words, /http:\/\/localhost:3000\/exchanges/)
  assert.match(letters[1]![0]!.words, /http:\/\/hilltop\.localhost:3000\/exchanges/)
  await db.destroy()
})

test('undone by a broker of either side, it is undone in both books', async (village) => {
  const { tx, tom, quinn } = village
  const { said, dai, there, thereId, both, balances, areClean } = await tomHelpedDai(village)
  const recorded = await recordBetween(tx, tom, said, atNoon)
  assert.ok(recorded.ok)
  const id = await thereId()
  assert.ok((await there((one) => confirmExchange(one, dai, { exchangeId: id, version: 1 }, atNoon))).ok)
  const undoing = { exchangeId: recorded.exchangeId, reason: 'Wrong day', key: newId() }
  await endLink(tx, quinn, { otherId: said.otherId }, atNoon)
  assert.ok((await reverseExchange(tx, quinn, undoing, atNoon)).ok)
  assert.deepEqual(await reverseExchange(tx, quinn, { ...undoing, key: newId() }, atNoon), {
    ok: false,
    why: 'not-settled',
  })
  assert.deepEqual(
    (await both()).map(({ state }) => state),
    ['reversed', 'reversed'],
  )
  assert.deepEqual(await balances(), [0, 0])
  assert.deepEqual(await areClean(), [true, true])
})

test('the same key is the same entry; with other content it is refused', async (village) => {
  const { tx, tom } = village
  const { said, cleo, both } = await tomHelpedDai(village)
  const first = await recordBetween(tx, tom, said, atNoon)
  assert.deepEqual(await recordBetween(tx, tom, said, atNoon), first)
  const reused = { ok: false, why: 'key-reused' }
  for (const other of [{ minutes: 60 }, { farId: cleo.personId }, { nearSide: 'receiver' as const }])
    assert.deepEqual(await recordBetween(tx, tom, { ...said, ...other }, atNoon), reused)
  assert.equal((await both())[0]!.minutes, 90)
})

test('each community’s own rules hold for its own person, when it is told and when it is settled', async (village) => {
  const { tx, tom, amina, quinn, communityId } = village
  const { said, dai, hilltopId, there, thereId, balances } = await tomHelpedDai(village)
  const refused = (why: string) => ({ ok: false, why })
  const record = (actor: Actor, part: Partial<NewBetween> = {}) =>
    inTransaction(tx, (inner) => recordBetween(inner, actor, { ...said, key: newId(), ...part }, atNoon))
  assert.deepEqual(await record(tom, { minutes: 0 }), refused('no-time'))
  assert.deepEqual(await record(tom, { occurredOn: '2026-06-16' }), refused('in-the-future'))
  assert.deepEqual(await record(amina), refused('not-part-of-it'))
  await assert.rejects(record(tom, { farId: amina.personId }), NotFound)
  await assert.rejects(record(tom, { nearId: dai.personId }), NotFound)
  // A broker writes for Tom, as he said it: it is Tom's word.
  assert.ok((await record(quinn, { key: said.key })).ok)
  const id = await thereId()
  const yes = () => there((one) => confirmExchange(one, dai, { exchangeId: id, version: 1 }, atNoon))

  const change = async (of: string, personId: string, to: { bornOn?: string | null; state?: string }) => {
    const work = (one: Db) => one.updateTable('people').set(to).where('id', '=', personId).execute()
    return of === hilltopId ? there(work) : work(tx)
  }
  for (const [of, personId] of [
    [communityId, tom.personId],
    [hilltopId, dai.personId],
  ] as const) {
    await change(of, personId, { bornOn: '2010-01-01' })
    assert.deepEqual(await record(tom), refused('under-18'))
    assert.deepEqual(await yes(), refused('under-18'))
    await change(of, personId, { bornOn: null, state: 'moved_on' })
    assert.deepEqual(await record(tom), refused('has-left'))
    assert.deepEqual(await yes(), refused('has-left'))
    await change(of, personId, { state: 'here' })
  }
  await there((one) =>
    one
      .insertInto('pauses')
      .values({
        communityId: hilltopId,
        id: newId(),
        personId: dai.personId,
        since: '2026-06-15',
        madeBy: dai.personId,
      })
      .execute(),
  )
  assert.deepEqual(await yes(), refused('paused'))
  await there((one) => one.updateTable('pauses').set({ liftedOn: '2026-06-15' }).execute())
  await endLink(tx, quinn, { otherId: hilltopId }, atNoon)
  assert.deepEqual(await record(tom), refused('link-closed'))
  assert.deepEqual(await yes(), refused('link-closed'))
  assert.deepEqual(await balances(), [0, 0])
})

test('a first time goes accompanied in each community as it wants it itself, by a broker of its own', async (village) => {
  const { tx, tom, quinn, communityId, as } = village
  const { said, cleo, dai, hilltopId, there, thereId, areClean } = await tomHelpedDai(village)
  const want = (one: Db, id: string, firstAccompaniedAfter: string | null) =>
    one.updateTable('communities').set({ firstAccompaniedAfter }).where('id', '=', id).execute()
  const joined = '2026-01-01'
  await tx.updateTable('people').set({ joinedOn: '2026-02-01' }).where('id', '=', tom.personId).execute()
  await want(tx, communityId, joined)
  assert.deepEqual(await recordBetween(tx, tom, said, atNoon), { ok: false, why: 'goes-accompanied' })
  const form = await as(tom).get(exchanges.between.to({ otherId: shortId(hilltopId) }))
  assert.match(form.words, /Who came along\?.*Quinn/)
  // Nobody asks for company for whoever is not of theirs.
  await want(tx, communityId, null)
  await there((one) => want(one, hilltopId, joined))
  const recorded = await recordBetween(tx, tom, said, atNoon)
  assert.ok(recorded.ok)
  const { exchangeId } = recorded
  await want(tx, communityId, joined)
  const id = await thereId()
  const yes = () => there((one) => confirmExchange(one, dai, { exchangeId: id, version: 1 }, atNoon))
  assert.deepEqual(await yes(), { ok: false, why: 'goes-accompanied' })
  const shown = await as(tom).get(exchanges.show.to({ exchangeId: shortId(exchangeId) }))
  assert.match(shown.words, /first time for Dai \(Hilltop\), so somebody of their community comes along/)
  const ours = { exchangeId: id, accompaniedBy: quinn.personId }
  assert.deepEqual(await there((one) => sayWhoCame(one, cleo, ours, atNoon)), {
    ok: false,
    why: 'no-broker-came',
  })
  const company = { exchangeId: id, accompaniedBy: cleo.personId }
  assert.ok((await there((one) => sayWhoCame(one, cleo, company, atNoon))).ok)
  assert.deepEqual(await yes(), { ok: false, why: 'far-goes-accompanied' })
  assert.ok((await sayWhoCame(tx, quinn, { exchangeId, accompaniedBy: quinn.personId }, atNoon)).ok)
  assert.ok((await yes()).ok)
  // With a neighbour counts as the first time, too.
  assert.ok((await recordBetween(tx, tom, { ...said, key: newId() }, atNoon)).ok)
  assert.deepEqual(await areClean(), [true, true])
})

nodeTest('a yes there and a taking back here at once: one of them, in both', async () => {
  const { db } = await newDatabase(16)
  const { riversideId, hilltopId, tom, dai } = await buildTwo(db)
  const here = <T>(work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, riversideId, (one) => inTransaction(one, work))
  const there = <T>(work: (tx: Tx) => Promise<T>) =>
    inCommunity(db, hilltopId, (one) => inTransaction(one, work))
  for (let turn = 0; turn < 12; turn++) {
    const key = newId()
    const recorded = await here((tx) =>
      recordBetween(
        tx,
        tom,
        {
          otherId: hilltopId,
          farId: dai.personId,
          nearId: tom.personId,
          nearSide: turn % 2 ? 'giver' : 'receiver',
          minutes: 15,
          kind: 'gardening',
          occurredOn: '2026-06-14',
          key,
        },
        atNoon,
      ),
    )
    assert.ok(recorded.ok)
    const { id } = await there((tx) =>
      tx.selectFrom('exchanges').select('id').where('key', '=', key).executeTakeFirstOrThrow(),
    )
    const [yes, back] = await Promise.all([
      there((tx) => confirmExchange(tx, dai, { exchangeId: id, version: 1 }, atNoon)),
      here((tx) => withdrawExchange(tx, tom, recorded.exchangeId, atNoon)),
    ])
    assert.notEqual(yes.ok, back.ok)
    const state = (one: Db) =>
      one.selectFrom('exchanges').select('state').where('key', '=', key).executeTakeFirstOrThrow()
    assert.deepEqual(await here(state), await there(state))
  }
  assert.equal(
    (await linkBalance(db, riversideId, hilltopId)) + (await linkBalance(db, hilltopId, riversideId)),
    0,
  )
  await db.destroy()
})
