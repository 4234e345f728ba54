import type { MiddlewareHandler } from 'hono'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Env } from './env.ts'

// As long as a secret in a link to sign in; our ids are shorter.
const secret = /[\w-]{30,}/g

/**
 * Gives each request an id, shows it in a header, and writes one line when it is answered: no names, no words, no
 * addresses, and nothing of what stands behind `secretBehind`, which is short and opens something.
 */
export function requestLog(log: Log, secretBehind: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = newId()
    const began = performance.now()
    c.set('requestId', requestId)
    await next()
    c.header('X-Request-Id', requestId)
    log('request', {
      id: requestId,
      method: c.req.method,
      path: withoutSecrets(c.req.path, secretBehind),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  }
}

/** The path without what was asked behind it (questions can hold names), and without what opens a door. */
function withoutSecrets(path: string, secretBehind: string): string {
  if (path.startsWith(secretBehind)) return `${secretBehind}…`
  return path.replace(secret, '…')
}
