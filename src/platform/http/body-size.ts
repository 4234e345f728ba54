import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './env.ts'

export const megabyte = 1024 * 1024
/** A recording of several minutes, as telephones make them. */
export const voiceAtMost = 6 * megabyte

/**
 * What somebody may send in a form, which is small. It is waited for here, before the request has its connection: ten
 * that send slowly would keep everybody else waiting. Whole files are measured behind the gate, where they are brought.
 */
export function smallBodies(bringFiles: string[], bringsVoice: RegExp): MiddlewareHandler<Env> {
  const small = bodyLimit({
    maxSize: megabyte,
    onError: (c) => c.text('This is more than one can send here at once, so we did nothing.', 413),
  })
  return (c, next) => {
    if (bringFiles.some((address) => c.req.path.startsWith(`${address}/`))) return next()
    const measured: MiddlewareHandler<Env> = bringsVoice.test(c.req.path) ? voice(next) : small
    return measured(c, async () => {
      // Kept with the request for whoever reads the form. What broke off on the way is no form, and found out there.
      if (c.req.raw.body) await c.req.arrayBuffer().catch(() => {})
      await next()
    })
  }
}

/** One recording. What is longer is left unread, and the page it was sent from says so: whoever reads the form sees by its length. */
function voice(next: () => Promise<void>): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize: voiceAtMost + megabyte,
    onError: async (c) => {
      const { method, url, headers } = c.req.raw
      c.req.raw = new Request(url, { method, headers })
      await next()
      return c.res
    },
  })
}
