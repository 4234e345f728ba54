import assert from 'node:assert/strict'
import { createApp } from '../../src/app.tsx'
import { permissions } from '../../src/platform/auth/permissions.ts'
import { beginSession } from '../../src/platform/auth/sessions.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { silent } from '../../src/platform/log.ts'
import { people } from '../../src/rooms/people/urls.ts'
import { tellOfTom } from '../support/life-of-tom.ts'
import { atNoon, test, type Village } from '../support/village.ts'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

test('every answer of every door carries the headers that keep others out', async (village) => {
  const wrong: string[] = []
  for (const { who, door, answer } of await everyAnswer(village)) {
    const policy = answer.headers.get('content-security-policy') ?? ''
    const kept = Object.entries(always).every(([name, value]) => answer.headers.get(name) === value)
    const strict = policy.startsWith("default-src 'none'") && !/unsafe|\*|https?:|data:/.test(policy)
    if (!kept || !strict || !policy.includes("frame-ancestors 'none'")) wrong.push(`${door} to ${who}`)
    if (!answer.headers.get('x-request-id')) wrong.push(`${door} to ${who} has no number to ask by`)
  }
  assert.deepEqual(wrong, [])
})

test('nothing that is for somebody is kept by a browser or on the way', async (village) => {
  const wrong = (await everyAnswer(village))
    .filter(({ door, answer }) => answer.status === 200 && door !== '/health')
    .filter(({ answer }) => answer.headers.get('cache-control') !== 'no-store')
  assert.deepEqual(
    wrong.map(({ who, door }) => `${door} to ${who}`),
    [],
  )
})

test('no page holds a script or a style of its own, which the policy would refuse', async (village) => {
  const wrong = (await everyAnswer(village)).filter(({ answer }) => {
    const { document } = answer
    const attributes = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())
    return (
      document.querySelector('script:not([src]), style, iframe, object, base') !== null ||
      attributes.some((name) => name === 'style' || name.startsWith('on'))
    )
  })
  assert.deepEqual(
    wrong.map(({ who, door }) => `${door} to ${who}`),
    [],
  )
})

test('what another site sends in somebody’s name is not done', async ({ app, as, tx, tom }) => {
  const session = await inTransaction(tx, (inner) => beginSession(inner, tom, 'test', atNoon))
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    {},
  ]
  for (const from of elsewhere) {
    const body = new URLSearchParams({ key: newId(), words: 'Not my hat' })
    const headers = { ...from, cookie: `session=${session}` }
    const sent = await app.request(`http://localhost:3000${people.hats.to()}`, {
      method: 'POST',
      body,
      headers,
    })
    assert.equal(sent.status, 403, JSON.stringify(from))
  }
  assert.doesNotMatch((await as(tom).get(people.hats.to())).words, /Not my hat/)
})

test('over HTTPS cookies are bound to this host and go nowhere unencrypted', async ({ tx, tom }) => {
  const baseUrl = 'https://house.example'
  const app = createApp({
    db: tx,
    now: () => atNoon,
    log: silent,
    baseUrl,
    sendsMail: true,
    mailFolder: null,
    setupCode: null,
  })
  const session = await inTransaction(tx, (inner) => beginSession(inner, tom, 'test', atNoon))
  const headers = { origin: baseUrl, cookie: `__Host-session=${session}` }
  const body = new URLSearchParams({ key: newId(), words: 'Gardener' })
  const sent = await app.request(baseUrl + people.hats.to(), { method: 'POST', body, headers })
  assert.equal(sent.status, 303)
  for (const cookie of sent.headers.getSetCookie())
    assert.match(cookie, /^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  assert.match(sent.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
})

async function everyAnswer(village: Village) {
  const params = await tellOfTom(village)
  const visitors = { nobody: village.nobody, tom: village.as(village.tom), quinn: village.as(village.quinn) }
  const answers = []
  for (const { method, path } of permissions) {
    if (method !== 'GET') continue
    const door = path.replace(/:(\w+)/g, (_, name: string) => params[name]?.[0] ?? newId())
    for (const [who, visitor] of Object.entries(visitors))
      answers.push({ who, door, answer: await visitor.get(door) })
  }
  return answers
}
