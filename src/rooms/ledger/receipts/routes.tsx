import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { ledger } from '../urls.ts'
import { readReceipt } from './code.ts'
import { ReceiptPage } from './page.tsx'
import { findReceived } from './queries.ts'

export function receiptRoutes(): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(ledger.receipt.path, async (c) => {
    const typed = (c.req.query('receipt') ?? '').trim().slice(0, 60)
    const receipt = readReceipt(typed)
    const found = receipt && (await findReceived(c.var.db, c.var.actor, receipt))
    return html(c, <ReceiptPage view={c.var.view} typed={typed} found={found} />)
  })
  return routes
}
