import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { people } from '../urls.ts'
import { BookletPage } from './page.tsx'
import { listForBooklet } from './queries.ts'

/** The directory for those who have it on paper. */
export function bookletRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(people.booklet.path, async (c) => {
    const { db, actor, community, view } = c.var
    const { people: everybody, more } = await listForBooklet(db, actor.communityId)
    return html(c, <BookletPage view={view} community={community} everybody={everybody} more={more} />)
  })
  return routes
}
