import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './env.ts'

export const megabyte = 1024 * 1024

/**
 * What somebody may send in a form, which is small. It is waited for here, before the request has its connection: ten
 * that send slowly would keep everybody else waiting. Whole files are measured behind the gate, where they are brought.
 */
export function smallBodies(...bringFiles: string[]): MiddlewareHandler<Env> {
  const small = bodyLimit({
    maxSize: megabyte,
    onError: (c) => c.text('This is more than one can send here at once, so we did nothing.', 413),
  })
  return (c, next) => {
    if (bringFiles.some((address) => c.req.path.startsWith(`${address}/`))) return next()
    return small(c, async () => {
      // Kept with the request for whoever reads the form. What broke off on the way is no form, and found out there.
      if (c.req.raw.body) await c.req.arrayBuffer().catch(() => {})
      await next()
    })
  }
}
