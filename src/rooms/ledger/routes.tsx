import { Hono } from 'hono'
import type { Db } from '../../platform/db/database.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { accountRoutes } from './accounts/routes.tsx'
import { checkRoutes } from './checks/routes.tsx'
import { correctionRoutes } from './corrections/routes.tsx'
import { statementCsv } from './csv.ts'
import { limitRoutes } from './limits/routes.tsx'
import { getPrompt } from './news.ts'
import { StatementPage } from './pages.tsx'
import { getHolder, listStatement, type StatementLine } from './queries.ts'
import { receiptRoutes } from './receipts/routes.tsx'
import { readSought } from './sought.ts'
import { ledger } from './urls.ts'
import { kindsCalled } from './wording.ts'

/** How much somebody gave and received in all: handed in, as exchanges know it and know the book, and rooms form no circle. */
type HoursOf = (
  db: Db,
  communityId: string,
  personId: string,
) => Promise<{ gaveMinutes: number; receivedMinutes: number }>

export function ledgerRoutes(keeps: Keeps, hoursOf: HoursOf): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(ledger.mine.path, (c) => showStatement(c, c.var.actor.personId, hoursOf))
  routes.get(ledger.mineAsCsv.path, (c) => sendCsv(c, c.var.actor.personId))
  routes.get(ledger.of.path, (c) => showStatement(c, idIn(c, 'personId'), hoursOf))
  routes.get(ledger.ofAsCsv.path, (c) => sendCsv(c, idIn(c, 'personId')))
  routes.route('/', accountRoutes())
  routes.route('/', correctionRoutes())
  routes.route('/', limitRoutes(keeps))
  routes.route('/', receiptRoutes())
  routes.route('/', checkRoutes(keeps))
  return routes
}

async function showStatement(c: Ctx, personId: string, hoursOf: HoursOf) {
  const { db, actor, view } = c.var
  const holder = await getHolder(db, actor, personId, c.req.query('own') === '1')
  const before = /^\d{1,9}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : null
  const { sought, values, problems } = readSought(c.req.query())
  const kinds = kindsCalled(view.w, sought.with)
  const page = await listStatement(db, actor, holder, { before, sought, kinds })
  const prompt = await getPrompt(db, actor.communityId)
  const said = {
    values,
    problems: Object.fromEntries(Object.entries(problems).map(([box, key]) => [box, view.w(key)])),
  }
  return html(
    c,
    <StatementPage
      view={view}
      holder={holder}
      mine={personId === actor.personId}
      page={page}
      hours={await hoursOf(db, actor.communityId, personId)}
      here={c.req.path}
      sought={sought}
      said={said}
      paged={before !== null}
      plenty={prompt !== null && !holder.own && holder.balanceMinutes > prompt ? holder.balanceMinutes : null}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  )
}

/** The whole statement, or the lines that are looked for, oldest pages and all, read a few hundred lines at a time. */
async function sendCsv(c: Ctx, personId: string) {
  const { db, actor, view } = c.var
  const holder = await getHolder(db, actor, personId, c.req.query('own') === '1')
  const { sought } = readSought(c.req.query())
  const wanted = { sought, kinds: kindsCalled(view.w, sought.with), size: 500 }
  const lines: StatementLine[] = []
  for (let before: number | null = holder.entryCount + 1; before !== null; ) {
    const page = await listStatement(db, actor, holder, { ...wanted, before })
    lines.push(...page.lines)
    before = page.older
  }
  c.header('Cache-Control', 'no-store')
  c.header(
    'Content-Disposition',
    `attachment; filename="statement-${view.now.toISOString().slice(0, 10)}.csv"`,
  )
  return c.body(statementCsv(view.w, lines), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
}
