import { Hono } from 'hono'
import type { Env } from '../../../platform/http/env.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId } from '../../../platform/ids.ts'
import { ledger } from '../urls.ts'
import { AccountPage, AccountsPage } from './pages.tsx'
import { getOwnAccount, listOwnAccounts, listOwnLines } from './queries.ts'

export function accountRoutes(): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(ledger.accounts.path, async (c) => {
    const { db, actor, view } = c.var
    const after = longId(c.req.query('after') ?? '')
    const found = await listOwnAccounts(db, actor, after)
    return html(c, <AccountsPage view={view} {...found} paged={after !== null} />)
  })

  routes.get(ledger.account.path, async (c) => {
    const { db, actor, view } = c.var
    const id = idIn(c, 'accountId')
    const account = await getOwnAccount(db, actor, id)
    const asked = c.req.query('before') ?? ''
    const before = /^\d{1,9}$/.test(asked) ? Number(asked) : null
    const page = await listOwnLines(db, actor, account, before)
    return html(c, <AccountPage view={view} account={account} page={page} />)
  })
  return routes
}
