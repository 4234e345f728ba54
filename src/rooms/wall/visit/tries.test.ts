import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newDatabase } from '../../../../test/support/database.ts'
import { origin } from '../../../../test/support/village.ts'
import { createApp } from '../../../app.tsx'
import { newSecret, secretDigest, shortSecretDigest } from '../../../platform/auth/secrets.ts'
import { inCommunity, inTransaction } from '../../../platform/db/database.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { silent } from '../../../platform/log.ts'
import { beginCommunity } from '../../community/commands.ts'
import { makeWall } from '../keeping/commands.ts'
import { asSecret } from '../rules.ts'
import { wall } from '../urls.ts'
import { putOnTheWall } from '../way-in/commands.ts'

test('ten wrong tries at once are five chances, and the right figures after them are none', async (t) => {
  const { db } = await newDatabase()
  t.after(() => db.destroy())
  const now = () => new Date()
  const secret = newSecret()
  const { communityId, personId } = await inTransaction(db, async (tx) => {
    const begun = await beginCommunity(
      tx,
      { name: 'Riverside', timeZone: 'Europe/London', isDemo: false, first: { name: 'Quinn' } },
      now(),
    )
    assert.ok(begun.ok)
    const quinn = { ...begun, name: 'Quinn', tasks: new Set(['broker'] as const) }
    await makeWall(tx, quinn, 'Hall', { secretDigest: secretDigest(secret) }, now())
    const digest = await shortSecretDigest(asSecret('pin', '4071'))
    await putOnTheWall(tx, quinn, quinn.personId, { way: 'pin', digest }, now())
    return begun
  })
  const house = { db, now, log: silent, baseUrl: origin, sendsMail: true, mailFolder: null, setupCode: null }
  const app = createApp(house)
  const tryWith = (pin: string) =>
    app.request(origin + wall.comeInAs.to({ personId: shortId(personId) }), {
      method: 'POST',
      headers: { origin, cookie: `wall=${secret}` },
      body: new URLSearchParams({ key: newId(), pin }),
    })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, turn) => tryWith(`135${turn}`)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([422]))
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  const told = texts.map((text) => /govuk-error-message[^>]*>([^<]*)/.exec(text)?.[1])
  assert.equal(new Set(told).size, 1, 'the same words for each')
  const { count } = await inCommunity(db, communityId, (one) =>
    one
      .selectFrom('signInTries')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  assert.equal(count, 10, 'five tries, each counted for the person and for the screen')
  assert.equal((await tryWith('4071')).status, 422)
})
