import type { Db } from '../db/database.ts'
import type { Words } from '../i18n/words.ts'
import type { Log } from '../log.ts'
import { type Cookies, cookies } from './cookies.ts'
import { type Flashes, flashes } from './flash.ts'

/** Everything the house stands on. Tests hand in a transaction and a clock of their own. */
export type House = {
  db: Db
  now: () => Date
  log: Log
  /** Where people find us, without a slash at the end. */
  baseUrl: string
  /** Whether letters leave this machine. Those of the demo village never do. */
  sendsMail: boolean
  /** Where the letters that stay are written; null where there is no such place. */
  mailFolder: string | null
  /** Asked of the very first person when they may come from another machine than this one. */
  setupCode: string | null
  /** Whether programs may have words looked at without signing in. */
  languageForAll?: boolean
  /** Made-up languages by the name their cookie has: tests look at pages that are longer, or read from right to left. */
  tongues?: Readonly<Record<string, Tongue>>
}

export type Tongue = { w: Words; lang: string; dir: 'ltr' | 'rtl' }

/** What every room is handed. */
export type Keeps = House & { cookies: Cookies; flashes: Flashes }

export function furnish(house: House): Keeps {
  const ours = cookies(house.baseUrl.startsWith('https:'))
  return { ...house, cookies: ours, flashes: flashes(ours) }
}
