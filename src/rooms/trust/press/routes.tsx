import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { todayIn } from '../../exchanges/today.ts'
import { people } from '../../people/urls.ts'
import { endDistance, keepDistance, liftPause, pause } from '../../standing/commands.ts'
import { getNamed } from '../../standing/queries.ts'
import { Nothing } from '../forms.ts'
import { trust } from '../urls.ts'
import { NotDonePage } from './page.tsx'

type Press = {
  done: 'paused' | 'lifted' | 'apart' | 'together'
  /** The opposite press, which takes it back. */
  undo: { to: (whose: { personId: string }) => string }
  deed: (tx: Tx, c: Ctx, whom: string, today: string) => Promise<{ ok: true } | { ok: false; why: string }>
}

/** Pauses, which are a broker's, and distances, which are one's own: each one press, and one press back. */
export function pressRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  press(trust.pause.path, {
    done: 'paused',
    undo: trust.lift,
    deed: (tx, { var: { actor, now } }, personId, today) => pause(tx, actor, { personId, today }, now()),
  })

  press(trust.lift.path, {
    done: 'lifted',
    undo: trust.pause,
    deed: (tx, { var: { actor, now } }, personId, today) => liftPause(tx, actor, { personId, today }, now()),
  })

  press(trust.distance.path, {
    done: 'apart',
    undo: trust.endDistance,
    deed: (tx, { var: { actor, now } }, fromId, today) =>
      keepDistance(tx, actor, { wantedBy: actor.personId, fromId, today }, now()),
  })

  press(trust.endDistance.path, {
    done: 'together',
    undo: trust.distance,
    deed: (tx, { var: { actor, now } }, fromId, today) =>
      endDistance(tx, actor, { wantedBy: actor.personId, fromId, today }, now()),
  })

  return routes

  function press(path: string, { done, undo, deed }: Press) {
    routes.post(path, async (c) => {
      const { db, actor, view } = c.var
      const id = longId(c.req.param('personId') ?? '')
      const isPause = done === 'paused' || done === 'lifted'
      if (!id || (isPause && !isBroker(actor)) || (!isPause && id === actor.personId)) throw new NotFound()
      const { name } = await getNamed(db, actor.communityId, id)
      const said = await readForm(c, Nothing)
      const today = todayIn(c)
      const outcome = said.ok ? await doOnce(c, said, (tx) => deed(tx, c, id, today)) : null
      if (!outcome?.ok) return html(c, <NotDonePage view={view} person={{ id, name }} said={said} />, 422)
      const personId = shortId(id)
      flashes.set(c, `trust.flash.${done}`, { name }, { action: undo.to({ personId }), values: {} })
      return c.redirect(people.show.to({ personId }), 303)
    })
  }
}
