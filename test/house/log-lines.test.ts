import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { beginSession } from '../../src/platform/auth/sessions.ts'
import { newId, shortId } from '../../src/platform/ids.ts'
import { postIntent } from '../../src/rooms/board/commands.ts'
import { houseAt, post } from '../support/asking.ts'
import { type App, atNoon, origin, test, type Village } from '../support/village.ts'

test('the log tells what was asked and how it went, and of nobody', async (village) => {
  const { tx, amina, tom } = village
  const lines: string[] = []
  const app = houseAt(village, origin, (event, facts) => lines.push(JSON.stringify({ event, ...facts })))
  const cookie = `session=${await beginSession(tx, amina, 'test', atNoon)}`
  const asked = await postIntent(
    tx,
    tom,
    { direction: 'ask', kind: 'gardening', words: 'Wheelbarrow', details: '' },
    atNoon,
  )
  assert.ok(asked.ok)
  const secret = await linkFor(village, app)
  for (const path of [
    '/people?words=Tom',
    '/board?words=wheelbarrow',
    `/board/${shortId(asked.id)}`,
    `/people/${shortId(tom.personId)}`,
    `/sign-in/link/${secret}`,
    '/sign-in?next=%2Fpeople%3Fwords%3DTom',
    '/sign-in/sent?email=amina%40example.org',
    '/nothing/at/all',
    '/tell/ABCDE-FGHJK',
  ])
    await app.request(`${origin}${path}`, { headers: { cookie } })
  await post(app, origin, `/sign-in/link/${secret}`, { origin })
  await post(app, origin, '/board/ask', { origin, cookie })

  const told = lines.map((line) => JSON.parse(line))
  assert.equal(told.length, 12)
  for (const line of told)
    assert.deepEqual(Object.keys(line), ['event', 'id', 'method', 'path', 'status', 'ms'])
  assert.ok(told.some(({ path }) => path === '/sign-in/link/…'))
  const all = lines.join('\n')
  for (const never of [
    'Tom',
    'Amina',
    'amina',
    'example.org',
    'wheelbarrow',
    'hedge',
    'ABCDE',
    secret,
    cookie.slice(8),
    '?',
  ])
    assert.ok(!all.includes(never), `the log says ${never}`)
})

test('of a fault the log tells where and under which id, and nothing of what was written', async (village) => {
  const { tx, amina } = village
  const lines: Record<string, unknown>[] = []
  const app = houseAt(village, origin, (event, facts) => lines.push({ event, ...facts }))
  const cookie = `session=${await beginSession(tx, amina, 'test', atNoon)}`
  // A database that refuses tells the whole row in its message.
  await sql`reset role`.execute(tx)
  await sql`alter table intents add check (words <> 'A hand with the hedge')`.execute(tx)
  await sql`set role bothways_app`.execute(tx)
  const answer = await post(app, origin, '/board/ask', { origin, cookie })
  assert.equal(answer.status, 500)
  const id = answer.headers.get('x-request-id')
  assert.ok((await answer.text()).includes(id!))
  assert.deepEqual(
    lines.map((line) => [line.event, line.id]),
    [
      ['bug', id],
      ['request', id],
    ],
  )
  assert.doesNotMatch(JSON.stringify(lines), /hedge|Amina/)
})

/** The secret of a link to sign in, out of the letter that brings it. */
async function linkFor({ tx }: Village, app: App): Promise<string> {
  await app.request(`${origin}/sign-in`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ key: newId(), email: 'amina@example.org' }),
  })
  const { words } = await tx
    .selectFrom('mails')
    .select('words')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return /\/sign-in\/link\/([\w-]+)/.exec(words)![1]!
}
