// Takes the pictures in docs/pictures: ten pages of the demo village, on a phone and on a desk. `npm run show-pages`.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { startScratch } from './scratch.ts'

type Shown = {
  name: string
  at: string
  reading?: string
  dark?: boolean
  wide?: boolean
  signedIn?: boolean
}

const pages: Shown[] = [
  { name: 'first-page', at: '/', signedIn: false, wide: true },
  { name: 'my-page', at: '/me', wide: true },
  { name: 'my-page-phone', at: '/me' },
  { name: 'my-page-easy-read', at: '/me', reading: 'en-easy' },
  { name: 'board-evening', at: '/board', dark: true },
  { name: 'people-welsh', at: '/people', reading: 'cy' },
  { name: 'say-what-you-did', at: '/exchanges/new' },
  { name: 'both-ways', at: '/both-ways', wide: true },
  { name: 'statement', at: '/statement', wide: true },
  { name: 'help-easy-read', at: '/help', reading: 'en-easy', signedIn: false },
]

const scratch = await startScratch()
process.env.BOTHWAYS_TEST_SERVER = JSON.stringify(scratch.connection)
const { openBrowser } = await import('../test/support/browser.ts')
const { serveHouse } = await import('../test/support/living-house.ts')
const { cookieFor } = await import('../test/support/served-house.ts')
const folder = path.join(import.meta.dirname, '..', 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

const house = await serveHouse({ demo: true })
const browser = await openBrowser()
const { id } = await house.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
const [session = '', secret = ''] = (await cookieFor(house.db, id, 'Amina')).split('=')
for (const { name, at, reading = 'en', dark = false, wide = false, signedIn = true } of pages) {
  const context = await browser.newContext({
    viewport: wide ? { width: 1280, height: 1000 } : { width: 360, height: 780 },
    colorScheme: dark ? 'dark' : 'light',
  })
  await context.addCookies([
    { name: 'language', value: reading, url: house.address },
    ...(signedIn ? [{ name: session, value: secret, url: house.address }] : []),
  ])
  const page = await context.newPage()
  await page.goto(house.address + at, { waitUntil: 'networkidle' })
  await page.screenshot({ path: path.join(folder, `${name}.jpg`), type: 'jpeg', quality: 80 })
  await context.close()
}
await browser.close()
await house.close()
await scratch.stop()
