import { brotliCompressSync, constants } from 'node:zlib'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Next } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { isAsset, isMade, publicFolder, readAsset } from './assets.ts'
import type { Env } from './env.ts'

const year = 365 * 24 * 60 * 60
const files = serveStatic<Env>({ root: publicFolder })

/** Style, fonts, pictures and small scripts: the same for everybody, kept by browsers for a year under a versioned address. */
export const publicFiles = {
  path: '/:file{.+\\.(?:css|svg|png|ico|woff2|js|txt)}',
  async serve(c: Context<Env>, next: Next): Promise<Response | undefined> {
    // Only what is there: an address that leads elsewhere is answered for whoever asked, and kept by nobody.
    if (!isAsset(c.req.path)) return (await next()) ?? undefined
    c.header('Cache-Control', keptHowLong(c))
    c.header('Vary', 'Accept-Encoding')
    const isText = /\.(css|svg|js)$/.test(c.req.path)
    const takesSmall = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    c.header('Content-Type', getMimeType(c.req.path) ?? 'application/octet-stream')
    if (isMade(c.req.path) && !takesSmall) return c.body(new Uint8Array(readAsset(c.req.path)))
    if (!isText || !takesSmall) return (await files(c, next)) ?? undefined
    c.header('Content-Encoding', 'br')
    return c.body(small(c.req.path))
  },
}

/** The worker that keeps pages on a phone has one address for ever, so it is asked for anew. */
function keptHowLong(c: Context<Env>): string {
  if (c.req.path === '/sw.js') return 'no-cache'
  return c.req.query('v') ? `public, max-age=${year}, immutable` : 'public, max-age=3600'
}

const kept = new Map<string, Uint8Array<ArrayBuffer>>()

/** A file of text as small as it gets. That takes a while, so it is done once; there are only a few. */
function small(file: string): Uint8Array<ArrayBuffer> {
  const known = kept.get(file)
  if (known) return known
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  const made = new Uint8Array(brotliCompressSync(readAsset(file), { params }))
  kept.set(file, made)
  return made
}
