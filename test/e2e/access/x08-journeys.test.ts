import { journeyWith } from '../../support/access/drive.ts'
import { pointer } from '../../support/access/hands.ts'
import { openHouse } from '../../support/access/house.ts'
import { check } from '../../support/access/results.ts'

// The journeys again: without script, by touch, over a bad line.

check('X8', 'without script everything can be done', async (reading, note) => {
  await journeyWith(reading, (page) => pointer(page), note, { javaScriptEnabled: false })
})

check('X16', 'a single tap does everything', async (reading, note) => {
  const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }
  await journeyWith(reading, (page) => pointer(page, 'tap'), note, phone)
})

check('X10', 'over a slow line the words come first, and the form still posts', async (reading, note) => {
  await journeyWith(reading, (page) => pointer(page), note, {
    only: /J2|code/,
    prepare: async (page) => {
      const line = await page.context().newCDPSession(page)
      await line.send('Network.enable')
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      })
      await page.route('**/*.woff2', (route) => route.abort())
    },
    after: async (hands) => {
      const painted = await hands
        .at(-1)!
        .page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
      const paint = Number(await painted.jsonValue())
      return paint > 0 && paint < 10_000 ? [] : [`the words came after ${Math.round(paint)} ms`]
    },
  })
})

check('X10', 'when one request in twenty is lost, trying again is enough', async (reading, note) => {
  const house = await openHouse()
  for (const journey of ['/exchanges/new', '/board/ask'] as const) {
    const page = await house.newPage(reading, 'Tom')
    let asked = 0
    await page.route('**/*', (route) => {
      asked += 1
      return asked % 20 === 7 ? route.abort() : route.continue()
    })
    for (let round = 0; round < 4; round += 1) {
      await page.goto(journey).catch(() => page.goto(journey))
      const isWhole =
        (await page.locator('main form button[type=submit]').last().isVisible()) && (await page.title())
      note(`${journey} ${round + 1}`, isWhole ? [] : ['the page is not whole'])
    }
    await page.context().close()
  }
})

check('X10', 'a form whose answer was lost can be sent again and is done once', async (reading, note) => {
  const house = await openHouse()
  // What a worker sends is not seen from here.
  const page = await house.newPage(reading, 'Tom', { serviceWorkers: 'block' })
  const words = `Lost on the way ${reading}`
  await page.goto('/board/ask')
  await page.locator('[name=words]').fill(words)
  await page.locator('label[for="kind"]').click()
  let lost = 0
  await page.route('**/board/ask', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch({ maxRedirects: 0 }) // it arrived; its answer does not
    return route.abort()
  })
  await page.locator('main form[method=post] button[type=submit]:not([name])').last().click()
  await page.waitForTimeout(300)
  if (lost !== 1) note('/board/ask', ['the answer was not lost'])
  // With the answer its cookie was lost, which would say that it is done. What was typed is offered back.
  await page.context().clearCookies({ name: 'flash' })
  await page.goto('/board/ask')
  await page.locator('main .banner button').first().click()
  await page.locator('main form[method=post] button[type=submit]:not([name])').last().click()
  await page.waitForURL(/\/board\/(?!ask)/)
  const found = await house.as('Tom', (tx, { communityId }) =>
    tx
      .selectFrom('intents')
      .select('id')
      .where('communityId', '=', communityId)
      .where('words', '=', words)
      .execute(),
  )
  note('/board/ask', found.length === 1 ? [] : [`it stands ${found.length} times`])
  await page.context().close()
})
