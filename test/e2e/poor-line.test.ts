import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inCommunity } from '../../src/platform/db/database.ts'
import { onAPoorLine, openVillage, sayWhatWasDone, type Village, wordsOf } from '../support/phone.ts'
import { mainPages } from '../support/weigh.ts'

let village: Village
before(async () => {
  village = await openVillage()
})
after(() => village?.close())

test('on a poor line, with nothing kept, each main page can be read and used within five seconds', async () => {
  for (const path of mainPages) {
    const page = await village.phone('Tom')
    await onAPoorLine(page)
    const began = Date.now()
    await page.goto(path, { waitUntil: 'commit' })
    await page.locator('h1').waitFor()
    await page.locator('.foot button').waitFor() // the foot is the last thing to come, and a form
    // Painted, with its style: nothing is painted before.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    assert.notEqual(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      'rgba(0, 0, 0, 0)',
    )
    const took = Date.now() - began
    assert.ok(took < 5_000, `${path} took ${took} ms`)
    await page.context().close()
  }
})

test('a draft outlives twenty seconds without a line and a reload, is offered back, and goes when it was sent', async () => {
  const page = await village.phone('Tom')
  await page.goto('/board/ask')
  await page.locator('#words').fill('A hand with the fence')
  await page.context().setOffline(true)
  await page.locator('form.coupon button[type=submit]:not([name])').click()
  assert.match(await wordsOf(page), /There is no line just now\. What you typed is still here/)
  await page.waitForTimeout(20_000)
  assert.equal(await page.locator('#words').inputValue(), 'A hand with the fence')
  await page.context().setOffline(false)
  await page.reload()
  assert.equal(await page.locator('#words').inputValue(), '')
  await page.getByRole('button', { name: 'Use it' }).press('Enter')
  assert.equal(await page.locator('#words').inputValue(), 'A hand with the fence')
  assert.match((await page.locator('[role=status]').last().textContent()) ?? '', /is back/)
  assert.ok(await page.evaluate(() => document.activeElement?.closest('form.coupon') !== null))
  await page.getByText('Gardening', { exact: true }).first().click()
  await page.locator('form.coupon button[type=submit]:not([name])').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/ask'))
  await page.goto('/board/ask')
  assert.equal(await page.getByRole('button', { name: 'Use it' }).count(), 0)
})

test('a draft outlives a session that ended, can be thrown away, and is never anybody else’s', async () => {
  const page = await village.phone('Tom')
  await page.goto('/board/offer')
  await page.locator('#words').fill('Sharpening knives')
  await page.context().clearCookies()
  await page.locator('form.coupon button[type=submit]:not([name])').click()
  await page.waitForURL(/sign-in/)
  await village.beSomebody(page.context(), 'Tom')
  await page.goto('/me')
  await page.goto('/board/offer')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.reload()
  assert.equal(await page.getByRole('button', { name: 'Use it' }).count(), 0)
  await page.locator('#words').fill('Tom’s own')
  await page.waitForTimeout(600)
  await page.context().clearCookies()
  await village.beSomebody(page.context(), 'Kate')
  await page.goto('/board/offer')
  assert.doesNotMatch(await wordsOf(page), /begun to write/)
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(localStorage)), /Tom’s own/)
})

test('what is wrong with a form is shown with what was typed, and not offered a second time', async () => {
  const page = await village.phone('Tom')
  await sayWhatWasDone(page, 'Nobody we know', 'Typed once')
  await page.getByRole('button', { name: 'Write it down' }).click()
  assert.match(await wordsOf(page), /There is a problem/)
  assert.equal(await page.getByRole('button', { name: 'Use it' }).count(), 0)
  assert.equal(await page.getByLabel('With whom?').inputValue(), 'Nobody we know')
})

test('tapped twice on a slow line, a form is sent once, says so, and writes one', async () => {
  // What a worker sends is not seen from here.
  const page = await village.phone('Tom', { serviceWorkers: 'block' })
  await sayWhatWasDone(page, 'Amina', 'Tapped twice')
  let sent = 0
  await page.route('**/exchanges/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })
  await page.evaluate(() => {
    const live = document.getElementById('script-live')
    const note = () => sessionStorage.setItem('said', live?.textContent ?? '')
    if (live) new MutationObserver(note).observe(live, { childList: true })
    const button = document.querySelector<HTMLButtonElement>('form.coupon [type=submit]')
    button?.click()
    button?.click()
  })
  await page.waitForURL(/\/exchanges\/(?!new)/)
  assert.equal(sent, 1)
  assert.equal(await page.evaluate(() => sessionStorage.getItem('said')), 'Sending…')
  assert.equal(await countOf('Tapped twice'), 1)
})

for (const [name, broken] of [
  ['stops half-way', (text: string) => text.slice(0, text.length / 2)],
  ['breaks when it runs', () => 'throw new Error("old phone")'],
] as const) {
  test(`where a script ${name}, forms are sent as without any`, async () => {
    const page = await village.phone('Tom')
    await page.route('**/*.js?v=*', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: broken(await answer.text()) })
    })
    await sayWhatWasDone(page, 'Amina', `A script that ${name}`)
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.waitForURL(/\/exchanges\/(?!new)/)
    assert.equal(await countOf(`A script that ${name}`), 1)
  })
}

test('where one request in twenty is lost, everybody still comes to the end by trying again, and nothing is done twice', async () => {
  const page = await village.phone('Tom')
  let asked = 0
  await page.route('**/*', (route) => {
    asked += 1
    return asked % 20 === 7 ? route.abort('connectionfailed') : route.continue()
  })
  for (let turn = 1; turn <= 4; turn += 1) {
    await again(() => sayWhatWasDone(page, 'Amina', `Lost and found ${turn}`))
    await again(async () => {
      if (page.url().startsWith('chrome')) await page.goBack()
      const use = page.getByRole('button', { name: 'Use it' })
      if (await use.isVisible()) await use.click()
      await page.getByRole('button', { name: 'Write it down' }).click()
      await page.waitForURL(/\/exchanges\/(?!new)/, { timeout: 5_000 })
    })
    assert.equal(await countOf(`Lost and found ${turn}`), 1)
  }
})

test('a sheet gets more lines without another page, and they are kept and saved like the rest', async () => {
  const page = await village.phone('Quinn')
  await page.goto('/sheets/new')
  const more = page.getByRole('button', { name: 'Add more lines' })
  await more.click()
  await more.click()
  assert.equal(await page.locator('table.entry tbody tr').count(), 12)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'giver-12')
  assert.equal(await page.locator('#giver-12').getAttribute('aria-label'), 'Who helped, line 12')
  await page.locator('#giver-12').fill('Bert')
  await page.waitForTimeout(600)
  await page.reload()
  await page.getByRole('button', { name: 'Use it' }).click()
  assert.equal(await page.locator('#giver-12').inputValue(), 'Bert')
  await page.getByRole('button', { name: 'Check' }).click()
  assert.match(await wordsOf(page), /There is a problem/)
  assert.equal(await page.locator('#giver-12').inputValue(), 'Bert')
})

async function again(work: () => Promise<unknown>) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === 4) throw error
    }
  }
}

async function countOf(note: string): Promise<number> {
  return inCommunity(village.db, village.communityId, async (db) => {
    const found = await db.selectFrom('exchangeNotes').select('words').where('words', '=', note).execute()
    return found.length
  })
}
