import assert from 'node:assert/strict'
import { helped } from '../../../../test/support/helped.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { shortId } from '../../../platform/ids.ts'
import { giveMandate } from '../../standing/commands.ts'
import { recordExchange } from '../commands.ts'
import { exchanges } from '../urls.ts'
import { confirmExchange, rememberDifferently, reverseExchange, withdrawExchange } from './commands.ts'

// Wherever an exchange stands, each of the two and a broker find a way on. Tom gave, Amina was helped, Quinn is the broker.

type State = {
  reached: (village: Village) => Promise<string>
  giver: RegExp
  receiver: RegExp
  broker: RegExp
}

const again = /Write it down again/
const lookOn = /Thank (Tom|Amina)/

const states: Record<string, State> = {
  'written down by who gave': {
    reached: (village) => written(village, village.tom),
    giver: /Take it back/,
    receiver: /Yes, that is right.*I remember it differently/,
    broker: /Yes, Amina says so.*I remember it differently.*Take it back/,
  },
  'written down by who was helped': {
    reached: (village) => written(village, village.amina),
    giver: /Yes, that is right.*I remember it differently/,
    receiver: /Take it back/,
    broker: /Yes, Tom says so.*I remember it differently.*Take it back/,
  },
  'written down by a broker for both': {
    reached: (village) => written(village, village.quinn),
    giver: /Yes, that is right.*I remember it differently/,
    receiver: /Yes, that is right.*I remember it differently/,
    broker: /Take it back/,
  },
  'spoken for who gave': {
    reached: async (village) => {
      const { tx, tom, bert } = village
      const mandate = { personId: tom.personId, delegateId: bert.personId, since: '2026-06-01' }
      assert.ok((await giveMandate(tx, tom, mandate, atNoon)).ok)
      return written(village, bert, { spokenFor: tom.personId })
    },
    giver: /I remember it differently/,
    receiver: /Yes, that is right.*I remember it differently/,
    broker: /Yes, Amina says so.*Take it back/,
  },
  'a talk the receiver spoke last in': {
    reached: (village) => inTalk(village),
    giver: /Yes, that is right.*I remember it differently.*Take it back/,
    receiver: /Change what I said/,
    broker: /Yes, Tom says so.*Write down what both agreed on.*Take it back/,
  },
  settled: {
    reached: (village) => helped(village, village.tom, village.amina, 60),
    giver: lookOn,
    receiver: lookOn,
    broker: /Undo this/,
  },
  'taken back': {
    reached: async (village) => {
      const id = await written(village, village.tom)
      assert.ok((await withdrawExchange(village.tx, village.tom, id, atNoon)).ok)
      return id
    },
    giver: again,
    receiver: again,
    broker: /It was taken back, so nothing moved.*Key in a paper sheet/,
  },
  'let go': {
    reached: async (village) => {
      const id = await written(village, village.tom)
      await village.tx
        .updateTable('exchanges')
        .set({ state: 'expired', settledAt: atNoon })
        .where('id', '=', id)
        .execute()
      return id
    },
    giver: again,
    receiver: again,
    broker: /Nobody answered in time.*Key in a paper sheet/,
  },
  undone: {
    reached: async (village) => {
      const { tx, quinn } = village
      const exchangeId = await helped(village, village.tom, village.amina, 60)
      const undoing = { exchangeId, reason: 'Twice', key: 'undone-once' }
      assert.ok((await reverseExchange(tx, quinn, undoing, atNoon)).ok)
      return exchangeId
    },
    giver: again,
    receiver: again,
    broker: /It was undone, and its hours went back.*Key in a paper sheet/,
  },
}

for (const [name, { reached, giver, receiver, broker }] of Object.entries(states))
  test(`each of the two and a broker find a way on: ${name}`, async (village) => {
    const { as, tom, amina, quinn } = village
    const at = pageOf(await reached(village))
    for (const [who, way] of [
      [tom, giver],
      [amina, receiver],
      [quinn, broker],
    ] as const) {
      const { document } = await as(who).get(at)
      const words = (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')
      assert.match(words, way, who.name)
      const ways = document.querySelectorAll('main a[href], main button').length
      assert.ok(ways > 0, `${who.name} finds no link and no button`)
    }
  })

test('out of a talk a broker writes down in one step what the two agreed on', async (village) => {
  const { as, tom, amina, quinn, tx } = village
  const exchangeId = await inTalk(village)
  const at = pageOf(exchangeId)
  for (const who of [tom, amina]) {
    assert.equal((await as(who).get(`${at}/agreed`)).status, 404)
    assert.equal((await as(who).post(`${at}/agreed`, { version: '2', length: '75' })).status, 404)
  }
  const form = await as(quinn).get(`${at}/agreed`)
  assert.match(form.words, /after you spoke with both/)
  const said = {
    version: '2',
    length: 'other',
    'length-hours': '1',
    'length-minutes': '15',
    words: 'Tea not counted',
  }
  const nothing = await as(quinn).post(`${at}/agreed`, { ...said, 'length-hours': 'x' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /Tea not counted/)
  const late = await as(quinn).post(`${at}/agreed`, { ...said, version: '1' })
  assert.match(late.problems[0]!, /changed while you looked/)
  assert.equal((await as(quinn).post(`${at}/agreed`, said)).location, at)
  const { words } = await as(tom).get(at)
  assert.match(words, /You helped Amina for 1 h 15 min.*Settled/)
  assert.match(words, /Quinn wrote down what both agreed on: 1 h 15 min.*“Tea not counted”/)
  assert.doesNotMatch(words, /Quinn (said yes|remembered)/)
  const letters = await tx.selectFrom('mails').select('words').where('personId', '=', tom.personId).execute()
  assert.match(letters.at(-1)!.words, /Quinn/)
  assert.equal((await as(quinn).post(`${at}/agreed`, said)).status, 422, 'only out of a talk')
})

test('no broker writes down what they agreed on themselves, nor before the other was heard', async (village) => {
  const { as, tom, amina, alsoBroker } = village
  const broker = await alsoBroker(tom)
  const talk = pageOf(await inTalk(village))
  assert.equal((await as(broker).get(`${talk}/agreed`)).status, 404)
  const own = await as(broker).post(`${talk}/agreed`, { version: '2', length: '60' })
  assert.deepEqual(own.problems, ['These are your own words. The other one has to say yes'])
  const { quinn } = village
  const waits = pageOf(await written(village, amina))
  assert.equal((await as(quinn).get(`${waits}/agreed`)).status, 404)
  const early = await as(quinn).post(`${waits}/agreed`, { version: '1', length: '60' })
  assert.match(early.problems[0]!, /while the two remember it differently/)
})

async function written(village: Village, writer: Actor, more: { spokenFor?: string } = {}): Promise<string> {
  const { tx, tom, amina } = village
  const said = {
    giverId: tom.personId,
    receiverId: amina.personId,
    minutes: 60,
    kind: 'gardening',
    occurredOn: '2026-06-14',
    comeBack: 'hours',
    ...more,
  } as const
  const recorded = await recordExchange(tx, writer, said, '2026-06-15', atNoon)
  assert.ok(recorded.ok)
  return recorded.exchangeId
}

async function inTalk(village: Village): Promise<string> {
  const { tx, tom, amina } = village
  const exchangeId = await written(village, tom)
  assert.ok((await confirmExchange(tx, tom, { exchangeId, version: 1 }, atNoon)).ok === false)
  const differently = { exchangeId, version: 1, minutes: 90, words: 'With tea' }
  assert.ok((await rememberDifferently(tx, amina, differently, atNoon)).ok)
  return exchangeId
}

function pageOf(exchangeId: string): string {
  return exchanges.show.to({ exchangeId: shortId(exchangeId) })
}
