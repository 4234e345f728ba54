import { Hono } from 'hono'
import { NotFound } from '../../../platform/errors.ts'
import type { Env } from '../../../platform/http/env.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { daysLater } from '../../exchanges/durations.ts'
import { todayIn } from '../../exchanges/today.ts'
import { fewestPeople } from '../../impact/rules.ts'
import { listNotices } from '../../whats-on/queries.ts'
import { wall } from '../urls.ts'
import { WallScreen } from './page.tsx'
import { getWeek, listShown } from './queries.ts'

const fewNotices = 3
const spans = { usual: 7, quiet: 28 }

/** The wall, on a screen that is one. Anywhere else it is not there. */
export function screenRoutes({ cookies }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(wall.show.path, async (c) => {
    const { db, view } = c.var
    const { community } = view
    const secret = cookies.read(c, 'wall')
    if (!community || !c.var.wall || !secret) throw new NotFound()
    // Browsers forget a cookie after a while; a wall that is looked at stays one.
    cookies.keep(c, 'wall', secret)
    const today = todayIn(c)
    const since = (days: number) => getWeek(db, community.id, daysLater(today, -days), today)
    const week = await since(spans.usual)
    // A quiet week would tell about single persons: then four weeks are told of.
    const quiet = week.people < fewestPeople
    return html(
      c,
      <WallScreen
        view={view}
        shown={await listShown(db, community.id)}
        week={quiet ? await since(spans.quiet) : week}
        days={quiet ? spans.quiet : spans.usual}
        notices={await listNotices(db, community.id, today, fewNotices)}
      />,
    )
  })
  return routes
}
