import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inCommunity } from '../../src/platform/db/database.ts'
import { longId, newId } from '../../src/platform/ids.ts'
import { sleep, waitUntil } from '../../src/platform/postgres/processes.ts'
import { checkBook } from '../../src/rooms/ledger/check.ts'
import { scratchFolder } from '../support/owners.ts'
import {
  cookieFor,
  databaseOf,
  killHouse,
  killPostgres,
  type ServedHouse,
  startHouse,
} from '../support/served-house.ts'

const rounds = 20
const writers = 6
type Cookies = { amina: string; tom: string }

test(`killed ${rounds} times while people write, it keeps everything it said it kept, once`, async (t) => {
  let house: ServedHouse | null = null
  // First in, first out: the house has to be gone before its folder goes.
  t.after(() => house && killHouse(house, 'SIGTERM'))
  const folder = scratchFolder(t)
  house = await startHouse(folder, ['--demo'])
  const before = databaseOf(folder)
  const { id: communityId } = await before.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  const cookies = {
    amina: await cookieFor(before, communityId, 'Amina'),
    tom: await cookieFor(before, communityId, 'Tom'),
  }
  const stood = await countExchanges(folder, communityId)
  await before.destroy()

  const kept: string[] = []
  let isOver = false
  const addressNow = () => house?.address ?? ''
  const everybody = Array.from({ length: writers }, async () => {
    while (!isOver) kept.push(await writeAndConfirm(addressNow, cookies))
  })
  for (let round = 0; round < rounds; round += 1) {
    // However slow the machine: something is written between two kills, and the kill falls into the next.
    const written = kept.length
    await waitUntil(() => kept.length > written, 60_000)
    await sleep((round * 97) % 400)
    if (round % 2 === 0) {
      const killed: ServedHouse = house!
      house = null
      await killHouse(killed)
      house = await startHouse(folder)
    } else killPostgres(folder)
  }
  isOver = true
  await Promise.all(everybody)

  assert.ok(kept.length >= rounds, `only ${kept.length} were written`)
  assert.equal(new Set(kept).size, kept.length, 'one was written twice')
  const db = databaseOf(folder)
  await inCommunity(db, communityId, async (one) => {
    const found = await one
      .selectFrom('exchanges')
      .select(['id', 'state', 'transactionId'])
      .where('communityId', '=', communityId)
      .where('id', 'in', kept)
      .execute()
    assert.equal(found.length, kept.length)
    assert.deepEqual(
      found.filter(({ state, transactionId }) => state !== 'confirmed' || !transactionId),
      [],
    )
    assert.deepEqual(
      (await checkBook(one, communityId)).filter(({ broken }) => broken.length > 0),
      [],
    )
  })
  await db.destroy()
  assert.equal(await countExchanges(folder, communityId), stood + kept.length)
  t.diagnostic(`${kept.length} exchanges written and confirmed`)
})

/** Tom writes something down, Amina says yes; each sent again under its key until it is acknowledged. Answers its id. */
async function writeAndConfirm(address: () => string, { amina, tom }: Cookies): Promise<string> {
  const form = {
    direction: 'gave',
    who: 'Amina',
    kind: 'cooking',
    length: '15',
    when: 'today',
    comeBack: 'hours',
  }
  const at = await insist(address, '/exchanges/new', tom, form)
  await insist(address, `${at}/confirm`, amina, { version: '1' })
  return longId(at.split('/').at(-1)!)!
}

async function insist(
  address: () => string,
  path: string,
  cookie: string,
  form: Record<string, string>,
): Promise<string> {
  const body = new URLSearchParams({ key: newId(), ...form }).toString()
  let last = ''
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      const origin = address()
      const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' })
      if (answer.status === 303) return answer.headers.get('location')!
      last = `${answer.status}`
      assert.ok(answer.status >= 500, `${path} answered ${answer.status}`)
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error
      last = String(error)
    }
    await sleep(50)
  }
  throw new Error(`${path} was never acknowledged, last: ${last}`)
}

async function countExchanges(folder: string, communityId: string): Promise<number> {
  const db = databaseOf(folder)
  const rows = await inCommunity(db, communityId, (one) =>
    one
      .selectFrom('exchanges')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('communityId', '=', communityId)
      .executeTakeFirstOrThrow(),
  )
  await db.destroy()
  return rows.count
}
