import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Key, Words } from '../i18n/words.ts'
import type { Cookies } from './cookies.ts'
import type { Ctx, Undo } from './env.ts'

type Args = Record<string, string | number>
type Flash = { key: Key; args?: Args | undefined; undo?: Undo | undefined }

export type Flashes = ReturnType<typeof flashes>

/** Browsers keep no larger cookie. What was done stands without its way back, too. */
const cookieAtMost = 3500

/**
 * What the next page says on top, once: a sentence by its key, so that it comes in the language of that page, and with
 * it perhaps the door that takes back what was done. It is signed with a key that lives as long as the program: nobody
 * else can put words or doors there.
 */
export function flashes(cookies: Cookies) {
  const secret = randomBytes(32)
  const sign = (kept: string) => createHmac('sha256', secret).update(kept).digest('base64url')
  const pack = (flash: Flash) => Buffer.from(JSON.stringify(flash)).toString('base64url')
  return {
    set(c: Ctx, key: Key, args?: Args, undo?: Undo) {
      const whole = pack({ key, args, undo })
      const kept = whole.length > cookieAtMost ? pack({ key, args }) : whole
      cookies.keep(c, 'flash', `${kept}.${sign(kept)}`, 60)
    },
    take(c: Ctx, w: Words): { words: string; undo: Undo | null } | null {
      const cookie = cookies.read(c, 'flash')
      if (!cookie) return null
      cookies.drop(c, 'flash')
      const [kept = '', signature = ''] = cookie.split('.')
      if (!isSame(signature, sign(kept))) return null // an older program's, or somebody played with it
      const { key, args, undo }: Flash = JSON.parse(Buffer.from(kept, 'base64url').toString())
      return { words: (w as (key: Key, args?: Args) => string)(key, args), undo: undo ?? null }
    },
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
