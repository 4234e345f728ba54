import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId } from '../../../platform/ids.ts'
import { board } from '../urls.ts'
import { settleArrangement, withdrawArrangement } from './commands.ts'
import { Nothing, SettleForm } from './forms.ts'
import { tellOutcome } from './letters.ts'
import { ArrangedPage } from './list-page.tsx'
import { getArrangement, listArranged, listToArrange } from './queries.ts'
import type { Arrangement } from './rules.ts'
import { ArrangementPage } from './show-page.tsx'

/** Asks and offers that a broker arranges with people who were checked, or finds another way for. */
export function arrangedRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(board.arranged.path, async (c) => {
    const { db, actor, view } = c.var
    const { arranged, older } = await listArranged(db, actor, longId(c.req.query('after') ?? ''))
    const waiting = await listToArrange(db, actor)
    return html(c, <ArrangedPage view={view} waiting={waiting} arranged={arranged} older={older} />)
  })

  routes.get(board.arrangement.path, async (c) => show(c, await arrangementIn(c)))

  routes.post(board.arrangement.path, async (c) => {
    const { actor, community, now } = c.var
    if (!isBroker(actor)) throw new NotFound()
    const arrangement = await arrangementIn(c)
    const said = await readForm(c, SettleForm)
    if (!said.ok) return show(c, arrangement, said)
    const outcome = await doOnce(c, said, async (tx) => {
      const settled = await settleArrangement(tx, actor, { id: arrangement.id, ...said.input }, now())
      if (settled.ok) await tellOutcome(tx, { community, baseUrl }, arrangement, said.input.answer, now())
      return settled
    })
    if (!outcome.ok) return show(c, arrangement, refused(c, said, outcome.why))
    flashes.set(c, 'board.arranged.flash.settled')
    return c.redirect(c.req.path, 303)
  })

  routes.post(board.withdraw.path, async (c) => {
    const { actor, now } = c.var
    const arrangement = await arrangementIn(c)
    if (arrangement.personId !== actor.personId) throw new NotFound()
    const said = await readForm(c, Nothing)
    if (!said.ok) return show(c, arrangement, said)
    const outcome = await doOnce(c, said, (tx) => withdrawArrangement(tx, actor, arrangement.id, now()))
    if (!outcome.ok) return show(c, arrangement, refused(c, said, outcome.why))
    flashes.set(c, 'board.arranged.flash.withdrawn')
    return c.redirect(board.arranged.to(), 303)
  })

  return routes
}

function refused(c: Ctx, said: Said, why: 'settled-already' | 'key-reused'): Said {
  return why === 'key-reused'
    ? keyReused(c, said)
    : withProblem(said, 'form', c.var.view.w('board.arranged.problem.settled-already'))
}

function show(c: Ctx, arrangement: Arrangement, said: Said = blank) {
  const { actor, view } = c.var
  const own = arrangement.personId === actor.personId
  const page = (
    <ArrangementPage
      view={view}
      arrangement={arrangement}
      own={own}
      maySettle={isBroker(actor)}
      said={said}
    />
  )
  return html(c, page, Object.keys(said.problems).length > 0 ? 422 : 200)
}

function arrangementIn(c: Ctx): Promise<Arrangement> {
  return getArrangement(c.var.db, c.var.actor, idIn(c, 'arrangementId'))
}
