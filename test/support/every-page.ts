import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { permissions } from '../../src/platform/auth/permissions.ts'
import { inCommunity } from '../../src/platform/db/database.ts'
import { shortId } from '../../src/platform/ids.ts'
import type { serveHouse } from './living-house.ts'
import { cookieFor } from './served-house.ts'

// What is to be seen on a wall only is looked at in wall.test.ts.
const notPages =
  /\/csv$|^\/agreement\/:versionId\/words$|\/template$|\/reconciliation$|^\/health$|^\/manifest|^\/language\/|^\/wall(?!s|\/(enrol|demo))/

export type Tour = {
  house: Awaited<ReturnType<typeof serveHouse>>
  browser: Browser
  cookie: string
  /** Of somebody who looks after safety. */
  lead: string
  ids: Record<string, string>
}

/** Whose newest row stands for a part of an address. */
const firstOf = {
  intentId: 'intents',
  exchangeId: 'exchanges',
  wallId: 'walls',
  noticeId: 'notices',
  arrivalId: 'arrivals',
  versionId: 'agreementVersions',
  recipeId: 'recipes',
  roleId: 'standingRoles',
  taskId: 'tasksTakenOn',
  planId: 'plans',
  arrangementId: 'arrangements',
  tellingId: 'tellings',
} as const

/**
 * A way through every page of the demo village: as a broker who is steward too, as
 * somebody who looks after safety, and as a stranger.
 */
export async function prepareTour(house: Tour['house'], browser: Browser): Promise<Tour> {
  const { id: communityId } = await house.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  const cookie = await cookieFor(house.db, communityId, 'Quinn')
  const lead = await cookieFor(house.db, communityId, 'Gwen')
  const ids = await inCommunity(house.db, communityId, async (db) => {
    const first = (table: (typeof firstOf)[keyof typeof firstOf]) =>
      db
        .selectFrom(table)
        .select('id')
        .where('communityId', '=', communityId)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    const tom = await db
      .selectFrom('people')
      .select('id')
      .where('communityId', '=', communityId)
      .where('name', '=', 'Tom')
      .executeTakeFirstOrThrow()
    const ids: Record<string, string> = { personId: shortId(tom.id) }
    for (const [name, table] of Object.entries(firstOf)) ids[name] = shortId((await first(table)).id)
    return ids
  })
  return { house, browser, cookie, lead, ids }
}

/** Looks at every page there is, as the permissions name them. Answers which were seen. */
export async function visitAll(
  { house, browser, cookie, lead, ids }: Tour,
  how: BrowserContextOptions,
  reading: string,
  look: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
  const seen: string[] = []
  for (const who of ['quinn', 'lead', 'stranger']) {
    const context = await browser.newContext({ ...how, bypassCSP: true })
    const [name, value] = (who === 'lead' ? lead : cookie).split('=') as [string, string]
    await context.addCookies([
      { name: 'language', value: reading, url: house.address },
      ...(who === 'stranger' ? [] : [{ name, value, url: house.address }]),
    ])
    const page = await context.newPage()
    const told: string[] = []
    page.on('console', (message) => {
      const isPage = /\/exchanges\//.test(message.location().url) // one that is not there, which is looked at below
      if (!isPage) told.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(house.address)) told.push(`asked elsewhere: ${request.url()}`)
    })
    for (const { method, path, audience } of permissions) {
      if (
        method !== 'GET' ||
        audience === 'newcomer' ||
        notPages.test(path) ||
        (who === 'stranger') !== (audience === 'anyone') ||
        // What was told is there for few.
        (who !== 'stranger' && (who === 'lead') !== path.startsWith('/told'))
      )
        continue
      const at = path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? 'nothing')
      if (at.includes('nothing')) continue
      const answer = await page.goto(house.address + at)
      const missing =
        answer?.status() === 404 &&
        /differently|withdraw|thank|reverse|agreed|company|not-me|merge|erase|remember|leave|let-go/.test(
          path,
        )
      if (missing) continue // not for this exchange as it stands
      assert.equal(answer?.status(), 200, at)
      await look(page, `${at} (${who})`)
      seen.push(at)
    }
    assert.deepEqual(told, [])
    await context.close()
  }
  return seen
}
