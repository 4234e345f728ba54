import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { localeOf } from '../../../platform/i18n/words.ts'
import { welcome } from '../urls.ts'
import { iconsFor } from './icons.ts'
import { KeptPage, OfflinePage } from './pages.tsx'

/** What a phone fetches beforehand, to have it when there is no line; and what it needs to put us on its first screen. */
export function offlineRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(welcome.offline.path, (c) => html(c, <OfflinePage view={c.var.view} />))
  routes.get(welcome.offlineKept.path, (c) => html(c, <KeptPage view={c.var.view} />))

  routes.get(welcome.manifest.path, (c) => {
    const { community, language } = c.var.view
    const name = community?.name ?? 'Bothways'
    c.header('Content-Type', 'application/manifest+json')
    c.header('Cache-Control', 'no-store')
    return c.body(
      JSON.stringify({
        id: '/',
        name,
        short_name: name.length > 12 ? (name.split(/\s+/)[0] ?? name) : name,
        lang: localeOf(language),
        start_url: '/me',
        scope: '/',
        display: 'standalone',
        background_color: '#fdf6ea',
        theme_color: '#fdf6ea',
        icons: iconsFor(),
      }),
    )
  })

  return routes
}
