import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Next } from 'hono'
import { publicFolder } from './assets.ts'
import type { Env } from './env.ts'

const year = 365 * 24 * 60 * 60
const files = serveStatic<Env>({ root: publicFolder })

/** Style, fonts, pictures and small scripts: the same for everybody, kept by browsers for a year under a versioned address. */
export const publicFiles = {
  path: '/:file{.+\\.(?:css|svg|png|ico|woff2|js|webmanifest|txt)}',
  serve(c: Context<Env>, next: Next) {
    c.header(
      'Cache-Control',
      c.req.query('v') ? `public, max-age=${year}, immutable` : 'public, max-age=3600',
    )
    return files(c, next)
  },
}
