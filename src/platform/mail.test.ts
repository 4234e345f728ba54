import assert from 'node:assert/strict'
import { test as nodeTest } from 'node:test'
import { emptyHouse } from '../../test/support/empty-house.ts'
import { atNoon, test, type Village } from '../../test/support/village.ts'
import { seedVillage } from '../seed/village.ts'
import { inCommunity, inTransaction } from './db/database.ts'
import { silent } from './log.ts'
import { carryMails, type Postman, sendMail } from './mail.ts'

const minute = 60_000

function later(minutes: number): Date {
  return new Date(atNoon.getTime() + minutes * minute)
}

function carry({ tx }: Village, postman: Postman, now: Date) {
  return carryMails(tx, postman, 'house@example.org', () => now, silent)
}

function write({ tx, communityId }: Village, ...addresses: string[]) {
  return Promise.all(
    addresses.map((to) =>
      sendMail(tx, { communityId, personId: null, to, subject: 'Hello', words: 'Hello' }, atNoon),
    ),
  )
}

function failure(code: string): Error {
  return Object.assign(new Error('no'), { code })
}

nodeTest('two who carry at once carry nothing twice', async () => {
  const { db } = await emptyHouse()
  await seedVillage(db, atNoon)
  const { id: communityId } = await db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  await inCommunity(db, communityId, (one) =>
    inTransaction(one, (tx) =>
      sendMail(tx, { communityId, personId: null, to: 'a@b.org', subject: 'Hello', words: 'Hello' }, atNoon),
    ),
  )
  const taken: string[] = []
  let second: number | null = null
  const round = (postman: Postman) => carryMails(db, postman, 'house@example.org', () => later(1), silent)
  const first = await round(async ({ id }) => {
    taken.push(id)
    second ??= await round(async (letter) => void taken.push(letter.id))
  })
  assert.deepEqual([first, second], [1, 0])
  assert.equal(new Set(taken).size, taken.length)
  assert.equal(await round(async ({ id }) => void taken.push(id)), 0)
  await db.destroy()
})

test('a mail server that is away for a day loses no letter, and keeps the carrier no longer than for one', async (village) => {
  await write(village, 'one@example.org', 'two@example.org', 'three@example.org')
  let asked = 0
  const away: Postman = async () => {
    asked += 1
    throw failure('ECONNECTION')
  }
  await carry(village, away, atNoon)
  assert.equal(asked, 1)
  for (let minutes = 1; minutes < 24 * 60; minutes += 7) await carry(village, away, later(minutes))
  assert.equal(await carry(village, async () => {}, later(48 * 60)), 3)
})

test('a letter the server does not take holds up no other, is tried for almost two days, and then no more', async (village) => {
  const { tx } = village
  await write(village, 'wrong@example.org', 'right@example.org')
  let tries = 0
  const picky: Postman = async ({ to }) => {
    if (to !== 'wrong@example.org') return
    tries += 1
    throw failure('EENVELOPE')
  }
  assert.equal(await carry(village, picky, atNoon), 1)
  for (let hours = 1; hours < 100; hours += 1) await carry(village, picky, later(hours * 60))
  assert.equal(tries, 8)
  const left = await tx
    .selectFrom('mails')
    .select(['toAddress', 'failedAt'])
    .where('sentAt', 'is', null)
    .execute()
  assert.deepEqual(left, [{ toAddress: 'wrong@example.org', failedAt: later(41 * 60) }])
})
