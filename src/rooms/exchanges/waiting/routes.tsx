import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { longId } from '../../../platform/ids.ts'
import { listCalls } from '../calls/queries.ts'
import { readDay } from '../durations.ts'
import { type Cursor, listWaiting } from '../lists.ts'
import { exchanges } from '../urls.ts'
import { WaitingPage } from './page.tsx'

export function waitingRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(exchanges.waiting.path, async (c) => {
    const { db, actor, view } = c.var
    const all = c.req.query('all') === 'yes'
    const after = readCursor(c.req.query('at'), c.req.query('after'))
    const { entries, older: more } = await listWaiting(db, actor, { all, after })
    // What somebody asked for stands on the first page only: it does not go on for ever.
    const calls = after ? [] : await listCalls(db, actor.communityId)
    return html(
      c,
      <WaitingPage
        calls={calls}
        view={view}
        all={all}
        paged={after !== null}
        entries={entries}
        more={more}
      />,
    )
  })

  return routes
}

/** Where the page before ended; whatever is no such place begins at the oldest. */
function readCursor(at = '', after = ''): Cursor | null {
  const moment = new Date(at)
  const id = longId(after)
  return id && readDay(at.slice(0, 10)) && !Number.isNaN(moment.getTime())
    ? { at: moment.toISOString(), id }
    : null
}
