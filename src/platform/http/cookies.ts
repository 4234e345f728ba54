import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from './env.ts'

const halfYear = 180 * 24 * 60 * 60

/** Our few cookies. Over HTTPS they are bound to this very host; on a laptop without it, plain names must do. */
export function cookies(https: boolean) {
  const name = (short: string) => (https ? `__Host-${short}` : short)
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https } as const
  return {
    read: (c: Ctx, short: CookieName) => getCookie(c, name(short)) ?? null,
    keep: (c: Ctx, short: CookieName, value: string, maxAge = halfYear) =>
      setCookie(c, name(short), value, { ...options, maxAge }),
    drop: (c: Ctx, short: CookieName) => deleteCookie(c, name(short), { path: '/', secure: https }),
  }
}

type CookieName = 'session' | 'language' | 'flash' | 'wall' | 'arrival'
export type Cookies = ReturnType<typeof cookies>
