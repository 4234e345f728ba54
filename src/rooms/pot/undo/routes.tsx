import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { reverseTransaction } from '../../ledger/commands.ts'
import { ledger } from '../../ledger/urls.ts'
import { UndoForm } from '../forms.ts'
import { pot } from '../urls.ts'
import { sayWhyNot } from '../wording.ts'
import { UndoPage } from './page.tsx'
import { getMoved } from './queries.ts'

/** A broker puts right hours that changed hands by mistake. */
export function undoRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(pot.undo.path, (c) => showUndo(c, blank))
  routes.post(pot.undo.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const { id: transactionId, kind, toId } = await getMoved(db, community.id, idIn(c, 'transactionId'))
    const said = await readForm(c, UndoForm)
    if (!said.ok) return showUndo(c, said, 422)
    const { reason } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      reverseTransaction(tx, actor, { transactionId, reason, key: `undo:${said.key}` }, now()),
    )
    if (!outcome.ok) return showUndo(c, withProblem(said, 'form', sayWhyNot(view.w, outcome.why)), 422)
    flashes.set(c, 'pot.flash.undone')
    const to = kind === 'gift' && toId ? ledger.of.to({ personId: shortId(toId) }) : pot.index.to()
    return c.redirect(to, 303)
  })
  return routes
}

async function showUndo(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const moved = await getMoved(c.var.db, c.var.community.id, idIn(c, 'transactionId'))
  return html(c, <UndoPage view={c.var.view} moved={moved} said={said} />, status)
}
