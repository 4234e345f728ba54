import { Hono } from 'hono'
import { inTransaction } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { endLink, openLink } from './commands.ts'
import { LetGoForm, LimitForm, Nothing } from './forms.ts'
import { LetGoPage } from './let-go-page.tsx'
import { keepStanding, letGo } from './letting-go.ts'
import { NeighboursPage } from './page.tsx'
import { findSide, getNeighbour, listNeighbours, type NeighbourCommunity } from './queries.ts'
import { neighbours } from './urls.ts'

/** Links to the other communities of this house, for the steward. */
export function neighbourRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(neighbours.index.path, (c) => showNeighbours(c))

  routes.post(neighbours.open.path, async (c) => {
    const { actor, now, view } = c.var
    const otherId = await otherIn(c)
    const said = await readForm(c, LimitForm)
    if (!said.ok) return showNeighbours(c, { otherId, said })
    const limitMinutes = said.input.hours * 60
    const before = await findSide(c.var.db, actor.communityId, otherId)
    const outcome = await doOnce(c, said, (tx) => openLink(tx, actor, { otherId, limitMinutes }, now()))
    if (!outcome.ok) {
      const refused =
        outcome.why === 'key-reused'
          ? keyReused(c, said)
          : withProblem(said, 'hours', view.w('neighbours.problem.below-balance'))
      return showNeighbours(c, { otherId, said: refused })
    }
    flashes.set(c, before ? 'neighbours.flash.kept' : 'neighbours.flash.opened')
    return c.redirect(neighbours.index.to(), 303)
  })

  routes.post(neighbours.end.path, async (c) => {
    const { actor, now } = c.var
    const otherId = await otherIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showNeighbours(c, { otherId, said })
    const before = await findSide(c.var.db, actor.communityId, otherId)
    const outcome = await doOnce(c, said, (tx) => endLink(tx, actor, { otherId }, now()))
    if (!outcome.ok) return showNeighbours(c, { otherId, said: keyReused(c, said) })
    const undo = before && {
      action: neighbours.open.to({ otherId: c.req.param('otherId') }),
      values: { hours: String(before.limitMinutes / 60) },
    }
    flashes.set(c, 'neighbours.flash.ended', {}, undo ?? undefined)
    return c.redirect(neighbours.index.to(), 303)
  })

  routes.get(neighbours.letGo.path, async (c) => showLetGo(c, await standingWith(c), blank))

  routes.post(neighbours.letGo.path, async (c) => {
    const { actor, now, view } = c.var
    const other = await standingWith(c)
    const said = await readForm(c, LetGoForm)
    if (!said.ok) return showLetGo(c, other, said)
    const what = { otherId: other.id, seen: said.input.seen }
    const outcome = await doOnce(c, said, (tx) => letGo(tx, actor, what, now()))
    if (!outcome.ok) {
      const refused =
        outcome.why === 'key-reused'
          ? keyReused(c, said)
          : withProblem(said, 'form', view.w('neighbours.problem.let-go.changed'))
      return showLetGo(c, await standingWith(c), refused)
    }
    if (outcome.settled) flashes.set(c, 'neighbours.flash.let-go')
    else
      flashes.set(
        c,
        'neighbours.flash.said',
        {},
        {
          action: neighbours.keep.to({ otherId: shortId(other.id) }),
          values: {},
        },
      )
    return c.redirect(neighbours.index.to(), 303)
  })

  routes.post(neighbours.keep.path, async (c) => {
    const { actor, now } = c.var
    const otherId = await otherIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showNeighbours(c, { otherId, said })
    const outcome = await doOnce(c, said, (tx) => keepStanding(tx, actor, { otherId }, now()))
    if (!outcome.ok) return showNeighbours(c, { otherId, said: keyReused(c, said) })
    flashes.set(c, 'neighbours.flash.kept-standing')
    return c.redirect(neighbours.index.to(), 303)
  })

  return routes
}

/** The other community, where our side has ended and something still stands. Throws NotFound. */
async function standingWith(c: Ctx): Promise<NeighbourCommunity> {
  const { db, actor } = c.var
  const otherId = await otherIn(c)
  const other = await inTransaction(db, (tx) => getNeighbour(tx, actor.communityId, otherId))
  if (other.ours || !other.ourBalance) throw new NotFound()
  return other
}

function showLetGo(c: Ctx, other: NeighbourCommunity, said: Said) {
  const status = said === blank ? 200 : 422
  return html(c, <LetGoPage view={c.var.view} other={other} said={said} />, status)
}

async function showNeighbours(c: Ctx, about: { otherId: string; said: Said } | null = null) {
  const { db, actor, view } = c.var
  const others = await inTransaction(db, (tx) => listNeighbours(tx, actor.communityId))
  return html(c, <NeighboursPage view={view} others={others} about={about} />, about ? 422 : 200)
}

/** The other community that the address names. Throws NotFound. */
async function otherIn(c: Ctx): Promise<string> {
  const id = longId(c.req.param('otherId') ?? '')
  const other =
    id && (await c.var.db.selectFrom('communities').select('id').where('id', '=', id).executeTakeFirst())
  if (!other || other.id === c.var.actor.communityId) throw new NotFound()
  return other.id
}
