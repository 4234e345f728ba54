import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { giveRoutes } from './give/routes.tsx'
import { getDeciding, listMutual, listUnderWay } from './grants/queries.ts'
import { grantRoutes } from './grants/routes.tsx'
import { PotPage } from './page.tsx'
import { getPot, listPotLines } from './queries.ts'
import { undoRoutes } from './undo/routes.tsx'
import { pot } from './urls.ts'

const yearInMs = 365 * 24 * 60 * 60 * 1000

/** The pot that is everybody's. */
export function potRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(pot.index.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const held = await getPot(db, community.id, new Date(now().getTime() - yearInMs))
    const before = /^\d{1,9}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : null
    return html(
      c,
      <PotPage
        view={view}
        held={held}
        page={await listPotLines(db, actor, held, before)}
        grants={await listUnderWay(db, actor)}
        deciding={await getDeciding(db, community.id)}
        mutual={actor.tasks.size > 0 ? await listMutual(db, community.id, now()) : []}
        me={actor.personId}
        isBroker={isBroker(actor)}
      />,
    )
  })
  routes.route('/', giveRoutes(keeps))
  routes.route('/', grantRoutes(keeps))
  routes.route('/', undoRoutes(keeps))
  return routes
}
