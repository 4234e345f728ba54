import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser } from '../support/browser.ts'
import { serveHouse } from '../support/living-house.ts'
import { cookieFor } from '../support/served-house.ts'

const kB = 1024
const main = [
  '/me',
  '/board',
  '/people',
  '/exchanges',
  '/exchanges/new',
  '/statement',
  '/both-ways',
  '/help',
  '/find?q=garden',
]

for (const [language, reading] of [
  ['English', 'en'],
  ['Easy Read', 'en-easy'],
] as const)
  test(`each main page weighs at most 60 kB in 12 requests at a first visit, 15 kB after, and needs no script, in ${language}`, async (t) => {
    const house = await serveHouse({ demo: true })
    const browser = await openBrowser()
    t.after(async () => {
      await browser.close()
      await house.close()
    })
    const { id } = await house.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
    const [name, value] = (await cookieFor(house.db, id, 'Quinn')).split('=') as [string, string]
    for (const path of main) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      await context.addCookies([
        { name, value, url: house.address },
        { name: 'language', value: reading, url: house.address },
      ])
      const page = await context.newPage()
      const network = await context.newCDPSession(page)
      await network.send('Network.enable')
      let sizes: number[] = []
      network.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength))
      const load = async () => {
        sizes = []
        await page.goto(house.address + path, { waitUntil: 'networkidle' })
        return sizes.reduce((sum, size) => sum + size, 0)
      }
      const first = await load()
      assert.ok(sizes.length >= 5 && sizes.length <= 12, `${path}: ${sizes.length} requests`)
      assert.ok(first > 20 * kB && first <= 60 * kB, `${path}: ${first} bytes at first`)
      const again = await load()
      if (process.env.WEIGH) console.log(reading, path, first, again)
      assert.ok(again <= 15 * kB, `${path}: ${again} bytes after`)
      assert.equal(await page.locator('script').count(), 0)
      await context.close()
    }
  })
