import { createApp } from '../../src/app.tsx'
import type { House } from '../../src/platform/http/house.ts'
import { silent } from '../../src/platform/log.ts'
import { newDatabase } from './database.ts'
import { atNoon, origin } from './village.ts'

/** A house of its own that nobody has begun to live in, on real connections. `now` can be moved. */
export async function emptyHouse(settings: Partial<House> = {}) {
  const { db, connection } = await newDatabase()
  const clock = { now: atNoon }
  const app = createApp({
    db,
    now: () => clock.now,
    log: silent,
    baseUrl: origin,
    sendsMail: true,
    mailFolder: null,
    setupCode: null,
    ...settings,
  })
  return { db, connection, clock, app }
}
