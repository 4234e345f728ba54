import type { Key, Words } from '../i18n/words.ts'
import type { Cookies } from './cookies.ts'
import type { Ctx } from './env.ts'

type Flash = { key: Key; args?: Record<string, string | number> | undefined }

export type Flashes = ReturnType<typeof flashes>

/** What the next page says on top, once: a sentence by its key, so that it comes in the language of that page. */
export function flashes(cookies: Cookies) {
  return {
    set(c: Ctx, key: Key, args?: Record<string, string | number>) {
      const flash: Flash = { key, args }
      cookies.keep(c, 'flash', Buffer.from(JSON.stringify(flash)).toString('base64url'), 60)
    },
    take(c: Ctx, w: Words): string | null {
      const kept = cookies.read(c, 'flash')
      if (!kept) return null
      cookies.drop(c, 'flash')
      try {
        const { key, args }: Flash = JSON.parse(Buffer.from(kept, 'base64url').toString())
        return (w as (key: Key, args?: Flash['args']) => string)(key, args)
      } catch {
        return null // not a sentence of ours: an older version's, or somebody played with it
      }
    },
  }
}
