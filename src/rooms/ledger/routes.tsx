import { Hono } from 'hono'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { html } from '../../platform/http/html.ts'
import { longId } from '../../platform/ids.ts'
import { checkBook } from './check.ts'
import { CheckPage } from './check-page.tsx'
import { statementCsv } from './csv.ts'
import { StatementPage } from './pages.tsx'
import { getHolder, listStatement, type StatementLine } from './queries.ts'
import { readReceipt } from './receipts/code.ts'
import { ReceiptPage } from './receipts/page.tsx'
import { findReceived } from './receipts/queries.ts'
import { ledger } from './urls.ts'

/** How much somebody gave and received in all: handed in, as exchanges know it and know the book, and rooms form no circle. */
type HoursOf = (
  db: Db,
  communityId: string,
  personId: string,
) => Promise<{ gaveMinutes: number; receivedMinutes: number }>

export function ledgerRoutes(hoursOf: HoursOf): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(ledger.mine.path, (c) => showStatement(c, c.var.actor.personId, hoursOf))
  routes.get(ledger.mineAsCsv.path, (c) => sendCsv(c, c.var.actor.personId))
  routes.get(ledger.of.path, (c) => showStatement(c, personIn(c), hoursOf))
  routes.get(ledger.ofAsCsv.path, (c) => sendCsv(c, personIn(c)))
  routes.get(ledger.check.path, (c) => html(c, <CheckPage view={c.var.view} findings={null} />))
  routes.get(ledger.receipt.path, async (c) => {
    const typed = (c.req.query('receipt') ?? '').trim().slice(0, 60)
    const receipt = readReceipt(typed)
    const found = receipt && (await findReceived(c.var.db, c.var.actor, receipt))
    return html(c, <ReceiptPage view={c.var.view} typed={typed} found={found} />)
  })
  routes.post(ledger.check.path, async (c) => {
    const findings = await checkBook(c.var.db, c.var.actor.communityId)
    return html(c, <CheckPage view={c.var.view} findings={findings} />)
  })
  return routes
}

async function showStatement(c: Ctx, personId: string, hoursOf: HoursOf) {
  const { db, actor, view } = c.var
  const holder = await getHolder(db, actor, personId)
  const before = /^\d{1,9}$/.test(c.req.query('before') ?? '') ? Number(c.req.query('before')) : null
  const page = await listStatement(db, { ...holder, communityId: actor.communityId }, before)
  const hours = await hoursOf(db, actor.communityId, personId)
  const mine = personId === actor.personId
  const here = c.req.path
  return html(
    c,
    <StatementPage
      view={view}
      holder={holder}
      mine={mine}
      page={page}
      hours={hours}
      here={here}
      csv={`${here}/csv`}
    />,
  )
}

/** The whole statement, oldest pages and all, read a few hundred lines at a time. */
async function sendCsv(c: Ctx, personId: string) {
  const { db, actor, view } = c.var
  const holder = await getHolder(db, actor, personId)
  const lines: StatementLine[] = []
  for (let before: number | null = holder.entryCount + 1; before !== null; ) {
    const page = await listStatement(db, { ...holder, communityId: actor.communityId }, before, 500)
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

function personIn(c: Ctx): string {
  const personId = longId(c.req.param('personId') ?? '')
  if (!personId) throw new NotFound()
  return personId
}
