import type { MiddlewareHandler } from 'hono'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Env } from './env.ts'

/** Gives each request an id, shows it in a header, and writes one line when it is answered: no names, no words, no addresses. */
export function requestLog(log: Log): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = newId()
    const began = performance.now()
    c.set('requestId', requestId)
    await next()
    c.header('X-Request-Id', requestId)
    log('request', {
      id: requestId,
      method: c.req.method,
      // The path without what was asked behind it: questions can hold names.
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  }
}
