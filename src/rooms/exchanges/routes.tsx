import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { answerRoutes } from './answer/routes.tsx'
import { betweenRoutes } from './between/routes.tsx'
import { callRoutes } from './calls/routes.tsx'
import { readDay } from './durations.ts'
import { type Cursor, countWaiting, listFound, listOpen, listSettled } from './lists.ts'
import { logRoutes } from './log/routes.tsx'
import { IndexPage } from './pages.tsx'
import { printedRoutes } from './printed/routes.tsx'
import { sheetRoutes } from './sheet/routes.tsx'
import { soughtBy } from './sought.ts'
import { exchanges } from './urls.ts'
import { waitingRoutes } from './waiting/routes.tsx'

export function exchangeRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(exchanges.index.path, showIndex)
  routes.route('/', logRoutes(keeps))
  routes.route('/', sheetRoutes(keeps))
  routes.route('/', printedRoutes(keeps))
  routes.route('/', waitingRoutes())
  routes.route('/', betweenRoutes(keeps))
  routes.route('/', callRoutes(keeps))
  routes.route('/', answerRoutes(keeps))
  return routes
}

async function showIndex(c: Ctx) {
  const { db, actor, community, view } = c.var
  const after = cursorIn(c)
  const words = (c.req.query('words') ?? '').trim().slice(0, 100)
  const open = after || words ? { forMe: [], forOthers: [] } : await listOpen(db, actor)
  const { entries, older } = words
    ? await listFound(db, actor, soughtBy(view.language, words), after)
    : await listSettled(db, actor, after)
  return html(
    c,
    <IndexPage
      view={view}
      voice={{ w: view.w, format: view.format, place: community.name }}
      me={actor.personId}
      {...open}
      settled={entries}
      words={words}
      older={older && withQuery(exchanges.index.to(), { words, day: older.at, after: shortId(older.id) })}
      paged={after !== null}
      waiting={isBroker(actor) ? await countWaiting(db, actor) : null}
    />,
  )
}

function cursorIn(c: Ctx): Cursor | null {
  const at = readDay(c.req.query('day') ?? '')
  const id = longId(c.req.query('after') ?? '')
  return at && id ? { at, id } : null
}
