import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './env.ts'

const megabyte = 1024 * 1024

/** What somebody may send at once: a form is small; a file brought from elsewhere may be large. */
export function bodySizes(): MiddlewareHandler<Env> {
  const small = bodyLimit({ maxSize: megabyte })
  const large = bodyLimit({ maxSize: 64 * megabyte })
  return (c, next) => (c.req.path.startsWith('/imports') ? large(c, next) : small(c, next))
}
