import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inCommunity } from '../../src/platform/db/database.ts'
import { openVillage, sayWhatWasDone, until, untilKept, type Village, wordsOf } from '../support/phone.ts'

let village: Village
before(async () => {
  village = await openVillage()
})
after(() => village?.close())

test('without a line the last pages are shown as they looked, and say so; others say there is no line', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  await untilKept(page)
  for (const path of ['/board', '/people', '/statement', '/settings', '/me/about', '/me'])
    await page.goto(path)
  await page.context().setOffline(true)
  for (const path of ['/me', '/board', '/people', '/statement', '/exchanges/new']) {
    await page.goto(path)
    assert.match(await wordsOf(page), /You are offline\. This is how the page looked on \w+/, path)
  }
  for (const path of ['/me/about', '/devices', '/both-ways', '/people?words=kate']) {
    await page.goto(path)
    assert.match(await wordsOf(page), path.includes('?') ? /how the page looked/ : /no line.*01632/s, path)
  }
  const kept = await keptOn(page)
  assert.ok(!kept.some((path) => /about|settings|devices|both-ways/.test(path)), String(kept))
})

test('a page as it looked comes in the reader’s own language', async () => {
  const page = await village.phone('Kate')
  await page.goto('/me')
  await untilKept(page)
  await page.goto('/language/en-easy?back=/me')
  await until(page, async () => {
    const page = await (await caches.open('pages')).match('/offline')
    return (await page?.text())?.includes('data-reading="easy"') ?? false
  })
  await page.context().setOffline(true)
  await page.goto('/me')
  assert.match(await wordsOf(page), /You are offline\. The page looked like this on/)
})

test('what was done is kept without a line, sent once when there is one, and what became of it is told', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  await untilKept(page)
  await page.context().setOffline(true)
  await sayWhatWasDone(page, 'Amina', 'Without a line')
  await page.getByRole('button', { name: 'Write it down' }).click()
  assert.match(await wordsOf(page), /Kept on this phone.*It is not written down yet/s)
  await page.goto('/me')
  await page.getByText('Something you did waits on this phone').first().waitFor()
  assert.equal(await countOf('Without a line'), 0)

  await page.context().setOffline(false)
  await page.goto('/me')
  await page.getByText('What was kept on this phone is written down').first().waitFor()
  await page.getByRole('link', { name: 'See it', exact: true }).click()
  assert.match(await wordsOf(page), /Without a line/)
  await until(page, async () => (await (await caches.open('waiting')).keys()).length === 0)
  await page.goto('/me')
  assert.equal(await countOf('Without a line'), 1)
  assert.doesNotMatch(await wordsOf(page), /kept on this phone/i)
})

test('what cannot be written down as it is opens again with what was typed and what is wrong', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  await untilKept(page)
  await page.context().setOffline(true)
  await sayWhatWasDone(page, 'Nobody we know', 'To be put right')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByRole('heading', { name: 'Kept on this phone' }).waitFor()
  await page.context().setOffline(false)
  await page.goto('/me')
  await page.getByRole('link', { name: 'Open it and put it right' }).click()
  assert.equal(await page.getByLabel('With whom?').inputValue(), 'Nobody we know')
  assert.match(await wordsOf(page), /There is a problem/)
  await page.getByLabel('With whom?').fill('Amina')
  await page.getByRole('button', { name: 'Write it down' }).click()
  assert.match(await wordsOf(page), /Written down/)
  await page.goto('/me')
  await page.getByText('What was kept on this phone is written down').first().waitFor()
  assert.equal(await countOf('To be put right'), 1)
})

test('whoever signs out leaves nothing on the device: no page, no draft, nothing that waits', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  await untilKept(page)
  await page.goto('/board/offer')
  await page.locator('#words').fill('A draft of Tom')
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('draft')))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/$/)
  assert.deepEqual(await keptOn(page), [])
  assert.equal(await page.evaluate(() => localStorage.length), 0)
})

test('somebody signed out elsewhere, and whoever comes in after them, see nothing of theirs', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  await untilKept(page)
  await page.goto('/statement')
  await page.goto('/board/offer')
  await page.locator('#words').fill('A draft of Tom')
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('draft')))
  await page.context().setOffline(true)
  await sayWhatWasDone(page, 'Amina', 'Left behind by Tom')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByRole('heading', { name: 'Kept on this phone' }).waitFor()
  await page.context().setOffline(false)
  // No page of ours is open while somebody else comes in; the worker may send by itself meanwhile.
  await page.goto('about:blank')
  await page.context().clearCookies()
  await village.beSomebody(page.context(), 'Kate')
  await page.goto('/me')
  await until(page, async () => (await (await caches.open('waiting')).keys()).length === 0)
  await page.goto('/board/offer')
  assert.doesNotMatch(await wordsOf(page), /begun to write/)
  assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0)
  await page.context().setOffline(true)
  await page.goto('/statement')
  assert.doesNotMatch(await wordsOf(page), /how the page looked/)
  const by = await inCommunity(village.db, village.communityId, (db) =>
    db.selectFrom('exchangeNotes').select('words').where('words', '=', 'Left behind by Tom').execute(),
  )
  assert.ok(by.length <= 1)
})

test('where a session has ended, the pages go, and the device on the wall never had any', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  await untilKept(page)
  await page.context().clearCookies()
  await page.goto('/help')
  await until(page, async () => !(await caches.has('pages')))

  const wall = await village.phone('Amina')
  await wall.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('<html', '<html data-wall') })
  })
  await wall.goto('/board/offer')
  await wall.locator('#words').fill('On the wall')
  await wall.waitForTimeout(800)
  assert.equal(await wall.evaluate(() => localStorage.length), 0)
  assert.equal(await wall.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0)
})

test('a phone can put the house on its first screen, under the name of the community', async () => {
  const page = await village.phone('Tom')
  await page.goto('/me')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const answer = await page.request.get(href ?? '')
  assert.match(answer.headers()['content-type'] ?? '', /application\/manifest\+json/)
  const manifest = await answer.json()
  assert.match(manifest.name, /Riverside/)
  assert.equal(manifest.start_url, '/me')
  for (const { src } of manifest.icons) assert.equal((await page.request.get(src)).status(), 200, src)
  assert.ok(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable'))
})

/** Every address of ours that the device keeps, style and pictures aside. */
function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = []
    for (const name of ['pages', 'waiting'])
      if (await caches.has(name))
        for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname)
    return paths
  })
}

async function countOf(note: string): Promise<number> {
  return inCommunity(village.db, village.communityId, async (db) => {
    const found = await db.selectFrom('exchangeNotes').select('words').where('words', '=', note).execute()
    return found.length
  })
}
