import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { getHolder, type Holder } from '../queries.ts'
import { ledger } from '../urls.ts'
import { keepFloor } from './commands.ts'
import { LimitForm, Nothing } from './form.ts'
import { LimitPage } from './page.tsx'
import { getFloors } from './queries.ts'

export function limitRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(ledger.limit.path, async (c) => {
    const holder = await holderIn(c)
    return showLimit(c, holder, { values: typedOf(holder), problems: {} })
  })

  routes.post(ledger.limit.path, async (c) => {
    const { actor, now } = c.var
    const holder = await holderIn(c)
    const said = await readForm(c, LimitForm)
    if (!said.ok) return showLimit(c, holder, said, 422)
    const { hours: floorMinutes, reason } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      keepFloor(tx, actor, holder.personId, { floorMinutes, reason }, now()),
    )
    if (!outcome.ok) return showLimit(c, holder, keyReused(c, said), 422)
    flashes.set(c, 'ledger.limit.flash.agreed', { name: holder.name })
    return c.redirect(placeOf(holder), 303)
  })

  routes.post(ledger.limitOff.path, async (c) => {
    const { actor, now } = c.var
    const holder = await holderIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showLimit(c, holder, said, 422)
    const outcome = await doOnce(c, said, (tx) => keepFloor(tx, actor, holder.personId, null, now()))
    if (!outcome.ok) return showLimit(c, holder, keyReused(c, said), 422)
    const undo =
      holder.floorMinutes === null ? undefined : { action: placeOf(holder), values: typedOf(holder) }
    flashes.set(c, 'ledger.limit.flash.taken-away', { name: holder.name }, undo)
    return c.redirect(placeOf(holder), 303)
  })
  return routes
}

async function showLimit(c: Ctx, holder: Holder, said: Said, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const floors = await getFloors(db, actor, holder.personId)
  return html(c, <LimitPage view={view} holder={holder} {...floors} said={said} />, status)
}

function holderIn(c: Ctx): Promise<Holder> {
  const id = idIn(c, 'personId')
  return getHolder(c.var.db, c.var.actor, id)
}

function placeOf({ personId }: Holder): string {
  return ledger.limit.to({ personId: shortId(personId) })
}

function typedOf({ floorMinutes, floorReason }: Holder): Record<string, string> {
  return { hours: floorMinutes === null ? '' : String(Math.abs(floorMinutes) / 60), reason: floorReason }
}
