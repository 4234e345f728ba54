import assert from 'node:assert/strict'
import { newBrowser } from '../../../../test/support/own-browser.ts'
import { test } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { wall } from '../urls.ts'
import { fillDemoWall } from './commands.ts'
import { demoWallSecret } from './secrets.ts'

test('in the demo village any browser can be the wall, and be none again', async (village) => {
  const { tx, app, communityId, amina, bert, clock } = village
  await tx.updateTable('communities').set({ isDemo: true }).execute()
  const personOf = (name: string) => (name === 'Bert' ? bert : amina).personId
  await fillDemoWall(tx, communityId, personOf, clock.now)
  const browser = newBrowser(app)
  assert.match((await browser.get(wall.demo.to())).words, /Be Amina at the wall Four figures: 4071/)
  for (let turn = 0; turn < 2; turn += 1) {
    assert.equal((await browser.post(wall.demo.to(), { to: 'be' })).location, wall.show.to())
    assert.equal((await browser.get(wall.show.to())).status, 200)
    const address = wall.comeInAs.to({ personId: shortId(bert.personId) })
    const came = await browser.post(address, { row: 'dog-face hot-beverage', picture: 'key' })
    assert.equal(came.location, '/me')
    assert.equal((await browser.post(wall.demo.to(), { to: 'stop' })).location, wall.demo.to())
    assert.equal((await browser.get(wall.show.to())).status, 404)
    assert.match((await browser.get('/me')).location ?? '', /sign-in/)
  }
  assert.equal((await tx.selectFrom('walls').selectAll().execute()).length, 1)
  assert.equal((await browser.post(wall.demo.to(), { to: 'fly' })).status, 422)
})

test('outside the demo village there is none of this, and its secret opens nothing', async ({
  app,
  communityId,
}) => {
  const browser = newBrowser(app)
  assert.equal((await browser.get(wall.demo.to())).status, 404)
  assert.equal((await browser.post(wall.demo.to(), { to: 'be' })).status, 404)
  browser.jar.set('wall', demoWallSecret(communityId))
  assert.equal((await browser.get(wall.show.to())).status, 404)
})
