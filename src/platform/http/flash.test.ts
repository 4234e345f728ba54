import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { speak } from '../../voices.ts'
import { cookies } from './cookies.ts'
import type { Env, Undo } from './env.ts'
import { flashes } from './flash.ts'

/** A house of two doors: one says something, the other hears what was said. */
function house() {
  const { set, take } = flashes(cookies(false))
  const app = new Hono<Env>()
    .post('/say', (c) => {
      const { words, action = '' } = c.req.query()
      const undo: Undo | undefined = action ? { action, values: { words: words ?? '' } } : undefined
      set(c, 'people.flash.hat-off', { hat: 'Baker' }, undo)
      return c.text('')
    })
    .get('/hear', (c) => c.json(take(c, speak('en'))))
  const say = async (query: string) => {
    const answer = await app.request(`/say?${query}`, { method: 'POST' })
    return answer.headers.getSetCookie()[0]!.split(';')[0]!
  }
  const hear = async (cookie: string) => (await app.request('/hear', { headers: { cookie } })).json()
  return { say, hear }
}

test('what was said is heard on the next page, with the door that takes it back', async () => {
  const { say, hear } = house()
  const words = 'You took off “Baker”.'
  assert.deepEqual(await hear(await say('')), { words, undo: null })
  const undo = { action: '/me/hats/back', values: { words: 'Bäcker' } }
  assert.deepEqual(await hear(await say('action=/me/hats/back&words=B%C3%A4cker')), { words, undo })
})

test('nobody else can put words or a door on the page, nor change what was said', async () => {
  const { say, hear } = house()
  const forged = { key: 'people.flash.saved', undo: { action: 'https://elsewhere.example', values: {} } }
  const bare = Buffer.from(JSON.stringify(forged)).toString('base64url')
  const signature = (await say('')).split('.')[1]
  for (const cookie of [bare, `${bare}.`, `${bare}.${signature}`, 'x', '', `.${signature}`])
    assert.equal(await hear(`flash=${cookie}`), null, cookie)
  assert.equal(await hear(await house().say('')), null, 'another program signed it')
})

test('what is too much for a cookie is said without its way back', async () => {
  const { say, hear } = house()
  const long = await say(`action=/me/hats/back&words=${'x'.repeat(4000)}`)
  assert.ok(long.length < 4096)
  assert.deepEqual(await hear(long), { words: 'You took off “Baker”.', undo: null })
})
