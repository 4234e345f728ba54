import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { ledger } from '../urls.ts'
import { CorrectionsPage } from './page.tsx'
import { listCorrections } from './queries.ts'

export function correctionRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(ledger.corrections.path, async (c) => {
    const { db, actor, view } = c.var
    const asked = c.req.query('before') ?? ''
    const before = /^\d{1,9}$/.test(asked) ? Number(asked) : null
    const found = await listCorrections(db, actor, before)
    return html(c, <CorrectionsPage view={view} {...found} paged={before !== null} all={isBroker(actor)} />)
  })
  return routes
}
