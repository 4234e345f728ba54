import assert from 'node:assert/strict'
import { findAudience, permissions } from '../../src/platform/auth/permissions.ts'
import { somethingBehindEveryDoor } from '../support/doors.ts'
import { test } from '../support/village.ts'

const ours = /^\/(?!\*)/

test('every door has a row in permissions.tsv, and every row a door', async ({ app }) => {
  const doors = app.routes.filter(
    ({ method, path }) => method !== 'ALL' && ours.test(path) && !path.startsWith('/:file'),
  )
  const without = doors.filter(({ method, path }) => findAudience(method, path) === null)
  assert.deepEqual(
    without.map(({ method, path }) => `${method} ${path}`),
    [],
  )
  const idle = permissions.filter(
    ({ method, path }) => !doors.some((door) => door.method === method && door.path === path),
  )
  assert.deepEqual(
    idle.map(({ method, path }) => `${method} ${path}`),
    [],
  )
})

test('each door opens to those its row names, and is not there for anybody else', async (village) => {
  const fill = await somethingBehindEveryDoor(village)
  const { as, amina, quinn, nobody } = village
  const visitors = { nobody, member: as(amina), steward: as(quinn) }
  const may = {
    anyone: ['nobody', 'member', 'steward'],
    newcomer: [],
    member: ['member', 'steward'],
  }
  // Quinn looks after nothing but these two.
  const mayBy = (audience: string) =>
    audience in may ? may[audience as keyof typeof may] : /steward|broker/.test(audience) ? ['steward'] : []
  const wrong: string[] = []
  for (const { method, path, audience } of permissions) {
    for (const [who, visitor] of Object.entries(visitors)) {
      if (mayBy(audience).includes(who as never)) continue
      const answer = method === 'GET' ? await visitor.get(fill(path)) : await visitor.post(fill(path), {})
      const refused =
        who === 'nobody'
          ? answer.status === 303 && /^\/(sign-in|$)/.test(answer.location ?? '')
          : answer.status === 404
      if (!refused) wrong.push(`${who}: ${method} ${path} answered ${answer.status}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('what a member may open shows a page, or what they sent again; never a fault', async (village) => {
  const fill = await somethingBehindEveryDoor(village)
  const visitor = village.as(village.quinn)
  const wrong: string[] = []
  for (const { method, path, audience } of permissions) {
    if (audience === 'newcomer' || path === '/sign-out' || path.startsWith('/sign-out/')) continue
    const answer = method === 'GET' ? await visitor.get(fill(path)) : await visitor.post(fill(path), {})
    if (answer.status >= 500) wrong.push(`${method} ${path} answered ${answer.status}`)
  }
  assert.deepEqual(wrong, [])
})

test('a form without its key does nothing', async (village) => {
  const fill = await somethingBehindEveryDoor(village)
  const visitor = village.as(village.quinn)
  const wrong: string[] = []
  for (const { method, path, audience } of permissions) {
    // Reading, going out and coming in change nothing that could be done twice.
    if (method !== 'POST' || audience === 'newcomer' || /^\/(check|sign-)/.test(path)) continue
    const answer = await visitor.post(fill(path), { key: '' })
    if (answer.status < 400) wrong.push(`${path} answered ${answer.status}`)
  }
  assert.deepEqual(wrong, [])
})
