import { Hono } from 'hono'
import type { Env } from '../../platform/http/env.ts'
import { html } from '../../platform/http/html.ts'
import { FindPage } from './page.tsx'
import { findEverywhere } from './queries.ts'
import { signsFor } from './signs.ts'
import { find } from './urls.ts'

/** One place to look for anything; each room decides what somebody may find in it. */
export function findRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(find.index.path, async (c) => {
    const { db, actor, view } = c.var
    const words = (c.req.query('q') ?? '').trim().slice(0, 100)
    const found = words ? await findEverywhere(db, actor, view.language, words) : null
    return html(c, <FindPage view={view} words={words} found={found} signs={signsFor(view, words)} />)
  })
  return routes
}
