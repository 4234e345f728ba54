import { findChromium } from '../scripts/chromium.ts'
import { openVillage } from '../test/support/phone.ts'
import { mainPages, weigh } from '../test/support/weigh.ts'

/** What a phone fetches on its own, once, to have it without a line. */
const beforehand = ['/sw.js', '/offline', '/offline/kept', '/exchanges/new']

/** Bytes and requests of the ten main pages on a phone, the first time and after, in the demo village. */
export async function weightBench(connection: object) {
  process.env.BOTHWAYS_TEST_SERVER = JSON.stringify(connection)
  process.env.BOTHWAYS_CHROMIUM ??= findChromium()
  const village = await openVillage()
  console.log('page              first: bytes  requests   next: bytes  requests')
  for (const path of mainPages) {
    // Blocked, so that what the worker fetches in between is not mistaken for nothing.
    const page = await village.phone('Quinn', { serviceWorkers: 'block' })
    const { first, next } = await weigh(page, path)
    console.log(
      path.padEnd(18),
      ...[first.bytes, first.requests, next.bytes, next.requests].map((figure) =>
        String(figure).padStart(11),
      ),
    )
    await page.context().close()
  }
  const page = await village.phone('Quinn', { serviceWorkers: 'block' })
  let bytes = 0
  for (const path of beforehand) bytes += (await weigh(page, path)).next.bytes
  console.log(`fetched beforehand on a person's own phone, once: ${bytes} bytes`)
  await village.close()
}
