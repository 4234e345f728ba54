import { after } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Actor } from '../../../src/platform/auth/actor.ts'
import { inCommunity, inTransaction, type Tx } from '../../../src/platform/db/database.ts'
import { openBrowser } from '../browser.ts'
import { serveHouse } from '../living-house.ts'
import { cookieFor } from '../served-house.ts'

/** Who reads: in English, in Easy Read, and in a made-up language that runs from right to left. */
export const readings = ['en', 'en-easy', 'ar-XB'] as const
export type Reading = (typeof readings)[number]

let opened: ReturnType<typeof open> | null = null

/** One demo village and one browser for all checks of a run. */
export function openHouse() {
  opened ??= open()
  return opened
}

export type AccessHouse = Awaited<ReturnType<typeof open>>

after(async () => {
  if (!opened) return
  const { browser, served } = await opened
  await browser.close()
  await served.close()
})

async function open() {
  const served = await serveHouse({ demo: true })
  const browser: Browser = await openBrowser()
  const { id: communityId } = await served.db.selectFrom('communities').select('id').executeTakeFirstOrThrow()
  // As a community of its own has it, without the strip and the doors of a demo.
  await inCommunity(served.db, communityId, (db) =>
    db.updateTable('communities').set({ isDemo: false }).where('id', '=', communityId).execute(),
  )
  const cookies = new Map<string, string>()
  return {
    served,
    browser,
    communityId,
    address: served.address,
    /** A page of somebody's own (null: a stranger), with nothing kept from before. */
    async newPage(language: string, who: string | null, how: BrowserContextOptions = {}): Promise<Page> {
      if (who && !cookies.has(who)) cookies.set(who, await cookieFor(served.db, communityId, who))
      const context = await browser.newContext({
        baseURL: served.address,
        viewport: { width: 1280, height: 800 },
        ...how,
      })
      context.setDefaultTimeout(15_000)
      const session = who ? cookies.get(who)!.replace('session=', '') : null
      await context.addCookies([
        { name: 'language', value: language, url: served.address },
        ...(session ? [{ name: 'session', value: session, url: served.address }] : []),
      ])
      return context.newPage()
    },
    /** The next page of theirs is signed in anew. */
    signInAnew(who: string) {
      cookies.delete(who)
    },
    /** Something done by one of the villagers, without a browser. */
    async as<T>(who: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
      return inCommunity(served.db, communityId, async (db) => {
        const { id } = await db
          .selectFrom('people')
          .select('id')
          .where('communityId', '=', communityId)
          .where('name', '=', who)
          .executeTakeFirstOrThrow()
        const actor: Actor = { communityId, personId: id, name: who, tasks: new Set() }
        return inTransaction(db, (tx) => work(tx, actor))
      })
    },
  }
}
