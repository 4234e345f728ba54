import { Hono } from 'hono'
import { z } from 'zod'
import { isBroker } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { exchanges } from '../urls.ts'
import { askForCompany, reopenCall, settleCall } from './commands.ts'
import { tellBrokersOfCompany, tellWhoComes } from './letters.ts'

const text = z.string().trim().default('')
const AskForm = z.object({ with: text, for: text })
const Nothing = z.object({ back: text })

/** Company for a first time, asked for and taken up; and whatever else waits for a broker's hand. */
export function callRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post(exchanges.askCompany.path, async (c) => {
    const { actor, community, now, view } = c.var
    const said = await readForm(c, AskForm)
    if (!said.ok) return c.text(view.w('platform.form.key'), 422)
    const whom = longId(said.input.for) ?? actor.personId
    if (whom !== actor.personId && !isBroker(actor)) throw new NotFound()
    const person = await nameOf(c, whom)
    const other = said.input.with ? await nameOf(c, longId(said.input.with)) : null
    const outcome = await doOnce(c, said, async (tx) => {
      const asked = await askForCompany(tx, actor, { personId: person.id, withId: other?.id ?? null }, now())
      const letter = { name: person.name, with: other?.name ?? null, by: actor.personId }
      if (asked.ok) await tellBrokersOfCompany(tx, { community, baseUrl }, letter, now())
      return asked
    })
    if (outcome.ok) {
      const undo = { action: exchanges.call.to({ callId: shortId(outcome.callId) }), values: {} }
      flashes.set(c, 'exchanges.flash.company', {}, undo)
    } else flashes.set(c, 'exchanges.flash.company-not-new')
    const own = person.id === actor.personId
    return c.redirect(own ? people.me.to() : people.show.to({ personId: shortId(person.id) }), 303)
  })

  routes.post(exchanges.call.path, async (c) => {
    const { actor, community, now, view } = c.var
    const callId = idIn(c, 'callId')
    const said = await readForm(c, Nothing)
    if (!said.ok) return c.text(view.w('platform.form.key'), 422)
    const after = isBroker(actor) ? exchanges.waiting.to() : people.me.to()
    if (said.input.back) {
      await doOnce(c, said, (tx) => reopenCall(tx, actor, callId, now()))
      flashes.set(c, 'exchanges.flash.call-back')
      return c.redirect(after, 303)
    }
    const outcome = await doOnce(c, said, async (tx) => {
      const settled = await settleCall(tx, actor, callId, now())
      const { what, personId, byBroker, first } = settled
      if (first && byBroker && what === 'company')
        await tellWhoComes(tx, { community, baseUrl }, { personId, name: actor.name }, now())
      return settled
    })
    const undo = { action: exchanges.call.to({ callId: shortId(callId) }), values: { back: 'yes' } }
    if (outcome.ok && outcome.byBroker) flashes.set(c, 'exchanges.flash.call-taken', {}, undo)
    else flashes.set(c, 'exchanges.flash.call-not-needed', {}, undo)
    return c.redirect(after, 303)
  })

  return routes
}

async function nameOf(c: Ctx, id: string | null): Promise<{ id: string; name: string }> {
  const found = id
    ? await c.var.db
        .selectFrom('people')
        .select(['id', 'name'])
        .where('communityId', '=', c.var.community.id)
        .where('id', '=', id)
        .where('state', 'in', ['here', 'resting'])
        .executeTakeFirst()
    : null
  if (!found) throw new NotFound()
  return found
}
