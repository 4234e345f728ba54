import { Hono } from 'hono'
import { homeOf, isScannable } from '../../../platform/addresses.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { exchanges } from '../urls.ts'
import { printSheets } from './commands.ts'
import { PrintForm, usual } from './forms.ts'
import { PrintPage } from './page.tsx'
import { SheetPaper } from './paper.tsx'
import { listPrinted, listToPrint } from './queries.ts'

/** Blank sheets with a code of their own: made once, printed as often as paper jams. */
export function printedRoutes({ baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(exchanges.print.path, async (c) => {
    const { db, actor, community, view } = c.var
    const [first, last] = [longId(c.req.query('first') ?? ''), longId(c.req.query('last') ?? '')]
    const sheets = first && last ? await listToPrint(db, actor, first, last) : []
    if (sheets.length === 0) return showForm(c, { values: usual, problems: {} })
    const scans = isScannable(baseUrl, community)
    return html(
      c,
      <SheetPaper
        view={view}
        community={community}
        sheets={sheets}
        baseUrl={homeOf(baseUrl, community)}
        scans={scans}
      />,
    )
  })

  routes.post(exchanges.print.path, async (c) => {
    const { actor, now } = c.var
    const said = await readForm(c, PrintForm)
    if (!said.ok) return showForm(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => printSheets(tx, actor, said.input, now()))
    if (!outcome.ok) return showForm(c, keyReused(c, said), 422)
    const made = { first: shortId(outcome.firstId), last: shortId(outcome.lastId) }
    return c.redirect(withQuery(exchanges.print.to(), made), 303)
  })

  return routes
}

async function showForm(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const before = longId(c.req.query('before') ?? '')
  const printed = await listPrinted(db, actor, before)
  return html(c, <PrintPage view={view} said={said} printed={printed} paged={before !== null} />, status)
}
