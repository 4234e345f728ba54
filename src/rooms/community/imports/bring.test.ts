import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import {
  fileOf,
  type Member,
  membersFile,
  type Passed,
  transfersFile,
  writeTimeBank,
} from '../../../../test/support/timeoverflow-files.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../../../platform/db/database.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { beginCommunity } from '../commands.ts'
import { bringIn } from './bring.ts'
import type { UploadedFile } from './runs.ts'
import { readTimeOverflow } from './timeoverflow/read.ts'

const ana: Member = { number: 3, name: 'Ana', email: 'ana@example.org', seconds: 0 }
const pau: Member = { number: 4, name: 'Pau', email: '', seconds: 0 }
const tea: Passed = {
  at: '2024-03-09 17:05:00 UTC',
  from: 'Ana (3)',
  to: 'Pau (4)',
  post: 'Tea',
  minutes: 60,
}
const none = { people: 0, offers: 0, asks: 0, transfers: 0 }

test('a time bank comes in whole, every balance is what it was, and the book is clean', async (village) => {
  const { members, files } = writeTimeBank({ members: 40, transfers: 900 })
  const came = await bring(village, files)
  assert.deepEqual(counts(came), { people: 40, offers: 10, asks: 10, transfers: 900 })
  assert.deepEqual(
    came.reconciliation.map((one) => [one.number, one.balanceMinutes]),
    members.map(({ number, seconds }) => [number, seconds / 60]),
  )
  for (const one of came.reconciliation)
    assert.equal(one.openingMinutes, one.balanceMinutes - one.transfersMinutes)
  const balances = await balancesOf(village)
  for (const { number, seconds } of members) assert.equal(balances.get(number), seconds / 60)
})

test('the same files twice add nothing, in another language neither', async (village) => {
  const wish = { members: 12, transfers: 80, seed: 5 }
  await bring(village, writeTimeBank(wish).files)
  const before = await balancesOf(village)
  for (const language of ['en', 'ca', 'es']) {
    const again = await bring(village, writeTimeBank({ ...wish, language }).files)
    assert.deepEqual(counts(again), none, language)
  }
  assert.deepEqual(await balancesOf(village), before)
})

test('of overlapping exports only the surplus comes in, also of lines that are all alike', async (village) => {
  const other = { ...tea, at: '2024-04-01 09:00:00 UTC' }
  assert.equal((await bring(village, [membersFile([ana, pau]), transfersFile([tea, tea])])).transfers, 2)
  assert.equal(
    (await bring(village, [membersFile([ana, pau]), transfersFile([other, tea, tea, tea])])).transfers,
    2,
  )
  assert.equal((await bring(village, [membersFile([ana, pau]), transfersFile([tea])])).transfers, 0)
})

test('two overlapping exports at one time count what they share once', async (village) => {
  const files = [
    membersFile([ana, pau]),
    transfersFile([tea, tea, tea], 'en', 'One'),
    transfersFile([{ ...tea, minutes: 15 }, tea, tea], 'es', 'Two'),
  ]
  assert.equal((await bring(village, files)).transfers, 4)
})

test('somebody who has changed their name there makes no second transfer of an old one', async (village) => {
  await bring(village, [membersFile([ana, pau]), transfersFile([tea])])
  const married = { ...ana, name: 'Ana Puig' }
  const again = await bring(village, [
    membersFile([married, pau]),
    transfersFile([{ ...tea, from: 'Ana Puig (3)' }]),
  ])
  assert.deepEqual(counts(again), none)
})

test('opening entries make each account say what the file says, and a later export moves them only by what is left', async (village) => {
  const first = await bring(village, [
    membersFile([
      { ...ana, seconds: 3600 },
      { ...pau, seconds: -600 },
    ]),
    transfersFile([tea]),
  ])
  assert.deepEqual(first.reconciliation, [
    { number: 3, name: 'Ana', balanceMinutes: 60, transfersMinutes: -60, openingMinutes: 120 },
    { number: 4, name: 'Pau', balanceMinutes: -10, transfersMinutes: 60, openingMinutes: -70 },
  ])
  const later: Passed = { ...tea, at: '2024-05-01 10:00:00 UTC', minutes: 30 }
  const second = await bring(village, [
    membersFile([
      { ...ana, seconds: 1800 },
      { ...pau, seconds: 1800 },
    ]),
    transfersFile([later, tea]),
  ])
  assert.deepEqual(second.reconciliation, [
    { number: 3, name: 'Ana', balanceMinutes: 30, transfersMinutes: -90, openingMinutes: 120 },
    { number: 4, name: 'Pau', balanceMinutes: 30, transfersMinutes: 90, openingMinutes: -60 },
  ])
  assert.equal((await balancesOf(village)).get(4), 30)
  const openings = await village.tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', village.communityId)
    .where('kind', '=', 'opening')
    .executeTakeFirstOrThrow()
  assert.equal(openings.balanceMinutes, -60)
})

test('what people nobody names any more gave and received is with the former members', async (village) => {
  const gone = { ...tea, to: "The user isn't active" }
  await bring(village, [
    membersFile([ana, pau]),
    transfersFile([gone, { ...gone, to: 'The user no longer exists', minutes: 15 }]),
  ])
  const { balanceMinutes } = await village.tx
    .selectFrom('accounts')
    .select('balanceMinutes')
    .where('communityId', '=', village.communityId)
    .where('kind', '=', 'former_members')
    .executeTakeFirstOrThrow()
  assert.equal(balanceMinutes, 75)
})

test('posts are known by their number and by whether they are an offer or an inquiry', async (village) => {
  const row = ['7', 'Bread', '', 'Ana (3)', '2020-01-01 10:00:00 UTC']
  const files = [membersFile([ana]), fileOf('offers', 'en', [row]), fileOf('inquiries', 'en', [row])]
  assert.deepEqual(counts(await bring(village, files)), { people: 1, offers: 1, asks: 1, transfers: 0 })
  assert.deepEqual(counts(await bring(village, files)), none)
})

test('a number that is somebody else’s here stops it, with both names; nobody is taken for somebody else', async (village) => {
  await bring(village, [membersFile([ana, pau])])
  const other = { ...ana, name: 'Andreu', email: 'andreu@example.org' }
  const came = await tryBring(village, [membersFile([other, pau]), transfersFile([tea])])
  assert.deepEqual(came.ok ? [] : came.problems, [
    {
      file: 'Members_2024-06-01.csv',
      line: 2,
      code: 'number-taken',
      args: { number: 3, name: 'Andreu', known: 'Ana' },
    },
  ])
})

test('somebody who is here already is found by name and address, once, and gets their number', async (village) => {
  const quinn = { number: 1, name: ' QUINN ', email: 'Quinn@Example.org', seconds: 0 }
  const twins = [2, 3].map((number) => ({ number, name: 'Bert', email: '', seconds: 0 }))
  const came = await bring(village, [membersFile([quinn, { ...quinn, number: 9 }, ...twins])])
  assert.equal(came.people, 3)
  const found = await village.tx
    .selectFrom('people')
    .select('number')
    .where('id', '=', village.quinn.personId)
    .execute()
  assert.deepEqual(found, [{ number: 1 }])
})

test('more than 31 days in one line pass, but are not one thing somebody did', async (village) => {
  const came = await bring(village, [membersFile([ana, pau]), transfersFile([{ ...tea, minutes: 60_000 }])])
  assert.equal(came.transfers, 1)
  const done = await village.tx
    .selectFrom('exchanges')
    .select('id')
    .where('source', '=', 'timeoverflow')
    .execute()
  assert.equal(done.length, 0)
})

nodeTest('an exception in the middle leaves nothing, and two at once bring it once', async () => {
  const { db } = await newDatabase(6)
  try {
    const quinn = { name: 'Quinn', email: 'quinn@example.org' }
    const begun = await inTransaction(db, (tx) =>
      beginCommunity(tx, { name: 'Here', timeZone: 'UTC', isDemo: false, first: quinn }, atNoon),
    )
    assert.ok(begun.ok)
    const { brought } = await readTimeOverflow(writeTimeBank({ members: 30, transfers: 4500 }).files, 'UTC')
    const once = (onProgress = () => {}) =>
      inCommunity(db, begun.communityId, (one) =>
        inTransaction(one, (tx) => bringIn(tx, { ...begun, personId: null }, brought!, atNoon, onProgress)),
      )
    const broken = once(() => {
      throw new Error('the power went')
    })
    await assert.rejects(broken, /the power went/)
    assert.deepEqual(await rowsOf(db, begun.communityId), {
      people: 1,
      transactions: 0,
      exchanges: 0,
      intents: 0,
    })

    const both = await Promise.all([once(), once()])
    assert.deepEqual(both.map((came) => came.ok && came.transfers).sort(), [0, 4500])
    assert.equal((await rowsOf(db, begun.communityId)).people, 31)
    await inCommunity(db, begun.communityId, async (one) =>
      assert.ok(isClean(await checkBook(one, begun.communityId))),
    )
  } finally {
    await db.destroy()
  }
})

async function tryBring({ tx, quinn }: Village, files: UploadedFile[]) {
  const { brought, problems } = await readTimeOverflow(files, 'Europe/London')
  assert.ok(brought, JSON.stringify(problems[0]))
  return bringIn(tx, quinn, brought, atNoon)
}

/** Brings it in, and the book is clean after it. */
async function bring(village: Village, files: UploadedFile[]) {
  const came = await tryBring(village, files)
  assert.ok(came.ok)
  assert.ok(isClean(await checkBook(village.tx, village.communityId)))
  return came
}

function counts({ people, offers, asks, transfers }: typeof none) {
  return { people, offers, asks, transfers }
}

async function balancesOf({ tx, communityId }: { tx: Tx; communityId: string }) {
  const rows = await tx
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.personId', 'people.id')
    .select(['people.number', 'accounts.balanceMinutes'])
    .where('people.communityId', '=', communityId)
    .execute()
  return new Map(rows.map(({ number, balanceMinutes }) => [number, balanceMinutes]))
}

async function rowsOf(db: Db, communityId: string) {
  return inCommunity(db, communityId, async (one) => {
    const count = async (table: 'people' | 'transactions' | 'exchanges' | 'intents') =>
      (await one.selectFrom(table).select('id').where('communityId', '=', communityId).execute()).length
    return {
      people: await count('people'),
      transactions: await count('transactions'),
      exchanges: await count('exchanges'),
      intents: await count('intents'),
    }
  })
}
