import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { longId } from '../../../platform/ids.ts'
import { people } from '../urls.ts'
import { DirectoryPage } from './page.tsx'
import { listPeople, type Sought } from './queries.ts'

export function directoryRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(people.index.path, async (c) => {
    const { db, actor, view } = c.var
    const after = longId(c.req.query('after') ?? '')
    const sought = soughtIn(c)
    const page = await listPeople(db, actor.communityId, sought, after)
    return html(
      c,
      <DirectoryPage
        view={view}
        sought={sought}
        page={page}
        paged={after !== null}
        isBroker={isBroker(actor)}
      />,
    )
  })
  return routes
}

/** Those who have moved on are left in peace: only brokers find them. */
function soughtIn(c: Ctx): Sought {
  return {
    words: (c.req.query('words') ?? '').trim().slice(0, 100),
    kind: c.req.query('kind') ?? '',
    movedOn: c.req.query('who') === 'moved-on' && isBroker(c.var.actor),
  }
}
