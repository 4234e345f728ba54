import type { MiddlewareHandler } from 'hono'
import { NotFound } from '../errors.ts'
import type { Env } from './env.ts'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers for every answer: nothing from elsewhere, nothing inline, no frames, no address passed on. */
export function securityHeaders(https: boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()')
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000')
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses whatever another site's page sends in a person's name. Browsers say where a request comes from; so must any other program. One address only reads, and is for programs. */
export function ownOriginOnly(ownOrigin: string, changesNothing: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (
      safe.has(c.req.method) ||
      c.req.path === changesNothing ||
      comesFromUs(c.req.raw.headers, c.req.url, ownOrigin)
    )
      return next()
    return c.text('This was sent from another site, so we did nothing.', 403)
  }
}

/** Finds nothing at an address with the sign nought in it: no page of ours has one, and PostgreSQL cannot look for it. */
export function writableAddressOnly(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.url.includes('%00')) throw new NotFound()
    return next()
  }
}

function comesFromUs(headers: Headers, address: string, ownOrigin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null) return false
  const { host: asked } = new URL(address)
  // A proxy may call us by another name; but where it calls us by one of our communities', it is that community's page only.
  if (origin === ownOrigin && !asked.endsWith(`.${new URL(ownOrigin).host}`)) return true
  // A page without an origin says `null`, which is no host; nor is a missing header one that fits to it.
  const host = hostOf(origin)
  return host !== null && (host === headers.get('host') || host === asked)
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
