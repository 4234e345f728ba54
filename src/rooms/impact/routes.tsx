import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import type { Env } from '../../platform/http/env.ts'
import { html } from '../../platform/http/html.ts'
import { dayIn } from '../exchanges/durations.ts'
import { countFriendships, sumGuesses } from '../friends/queries.ts'
import { BothWaysPage } from './pages.tsx'
import { getBothWays } from './queries.ts'
import { yearBefore } from './rules.ts'
import { impact } from './urls.ts'

export function impactRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(impact.bothWays.path, async (c) => {
    const { db, actor, community, view } = c.var
    const today = dayIn(community.timeZone, c.var.now())
    const figures = await getBothWays(db, actor.communityId, yearBefore(today), today)
    const grown = isBroker(actor) ? await countFriendships(db, actor.communityId) : null
    const guess = isBroker(actor) ? await sumGuesses(db, actor.communityId) : null
    return html(
      c,
      <BothWaysPage view={view} figures={figures} today={today} friendships={grown} guess={guess} />,
    )
  })
  return routes
}
