import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import type { Finding } from '../check.ts'
import { ledger } from '../urls.ts'
import { keepCheck } from './commands.ts'
import { CheckPage } from './page.tsx'
import { listChecks } from './queries.ts'

export function checkRoutes({ baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(ledger.check.path, (c) => showChecks(c, null))
  routes.post(ledger.check.path, async (c) => {
    const { db, actor, now } = c.var
    return showChecks(c, await keepCheck(db, actor.communityId, now(), baseUrl))
  })
  return routes
}

async function showChecks(c: Ctx, findings: Finding[] | null) {
  const { db, actor, view } = c.var
  const checks = await listChecks(db, actor.communityId)
  return html(c, <CheckPage view={view} findings={findings} checks={checks} />)
}
