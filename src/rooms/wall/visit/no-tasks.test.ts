import assert from 'node:assert/strict'
import { atWall } from '../../../../test/support/at-wall.ts'
import { somethingBehindEveryDoor } from '../../../../test/support/doors.ts'
import { test } from '../../../../test/support/village.ts'
import { permissions } from '../../../platform/auth/permissions.ts'
import { shortId } from '../../../platform/ids.ts'
import { ledger } from '../../ledger/urls.ts'

test('at a wall nobody looks after anything: every door of brokers and stewards is not there for Quinn', async (village) => {
  const fill = await somethingBehindEveryDoor(village)
  const screen = await atWall(village, village.quinn)
  const doors = permissions.filter(({ audience }) => /broker|steward/.test(audience))
  assert.ok(doors.length > 30)
  for (const { method, path } of doors) {
    const answer = method === 'GET' ? await screen.get(fill(path)) : await screen.post(fill(path))
    assert.equal(answer.status, 404, `${method} ${path}`)
  }
})

test('what could change how somebody comes in elsewhere, or leaves a file behind, is not there at a wall', async (village) => {
  const fill = await somethingBehindEveryDoor(village)
  const screen = await atWall(village, village.tom)
  const closed = permissions.filter(({ atWall }) => !atWall)
  for (const door of ['/devices', '/me/about', '/me/wall', '/people/:personId/state', '/statement/csv'])
    assert.ok(
      closed.some(({ path }) => path === door),
      door,
    )
  for (const { method, path } of closed) {
    const answer = method === 'GET' ? await screen.get(fill(path)) : await screen.post(fill(path))
    assert.equal(answer.status, 404, `${method} ${path}`)
  }
  const page = await screen.get('/me')
  const links = [...page.document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  for (const { path } of closed) assert.ok(!links.includes(path), `a link leads to ${path}`)
})

test('what a broker sees of others, Quinn does not see at a wall', async (village) => {
  const screen = await atWall(village, village.quinn)
  const personId = shortId(village.amina.personId)
  assert.equal((await screen.get(ledger.of.to({ personId }))).status, 404)
  assert.doesNotMatch((await screen.get(`/people/${personId}`)).text, /amina@example\.org/)
  assert.doesNotMatch((await screen.get('/me')).words, /Things I look after/)
})

test('nothing a visit shows is kept, and its forms remember nothing that was typed', async (village) => {
  const screen = await atWall(village, village.amina)
  for (const path of ['/me', '/board/ask', '/exchanges/new']) {
    const page = await screen.get(path)
    assert.equal(page.headers.get('cache-control'), 'no-store')
    for (const form of page.document.querySelectorAll('form.coupon'))
      assert.equal(form.getAttribute('autocomplete'), 'off')
    assert.ok(page.document.querySelector('.visit form[action="/wall/finish"] button'), path)
  }
})
