import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { speak } from '../../../voices.ts'
import { todayIn } from '../../exchanges/today.ts'
import { people } from '../../people/urls.ts'
import { getNamedHere, maySpeakFor } from '../../standing/queries.ts'
import { moveTime, whyNotMoveTime } from '../commands.ts'
import { GiveForm } from '../forms.ts'
import { tellGift } from '../letters.ts'
import { findBalance, getPotBalance } from '../queries.ts'
import { pot } from '../urls.ts'
import { fieldOf, sayWhyNot, type WhyNot } from '../wording.ts'
import { GivePage, type Giving, SurePage } from './page.tsx'

/** Giving hours to the pot, or to somebody: first what would be written in the book, then it is. */
export function giveRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  for (const { path } of [pot.give, pot.giveTo]) {
    routes.get(path, async (c) => {
      const giving = await givingIn(c, c.req.query('for') ?? '')
      return html(c, <GivePage view={c.var.view} giving={giving} said={blank} />)
    })

    routes.post(path, async (c) => {
      const { db, actor, community, view, now } = c.var
      const said = await readForm(c, GiveForm)
      const giving = await givingIn(c, said.values.for ?? '')
      const again = (what: Said) => html(c, <GivePage view={view} giving={giving} said={what} />, 422)
      const refuse = (why: WhyNot) => again(withProblem(said, fieldOf(why), sayWhyNot(view.w, why)))
      if (!said.ok) return again(said)
      const { minutes, words, sure } = said.input
      const today = todayIn(c)
      const move = {
        kind: giving.to ? ('gift' as const) : ('donation' as const),
        fromId: giving.from.id,
        toId: giving.to?.id ?? null,
        minutes,
        occurredOn: today,
      }
      if (!sure) {
        const why = await whyNotMoveTime(db, actor, move, today)
        if (why) return refuse(why)
        return html(c, <SurePage view={view} giving={giving} said={said} minutes={minutes} />)
      }
      const key = `gift:${said.key}`
      const outcome = await doOnce(c, { key: said.key, input: [said.input, giving.from.id] }, async (tx) => {
        const moved = await moveTime(tx, actor, { ...move, key, words }, today, now())
        const { to, from } = giving
        if (moved.ok && to) {
          const gift = { to, from, minutes, words, transactionId: moved.transactionId }
          await tellGift(tx, { community, baseUrl }, gift, now())
        }
        return moved
      })
      if (!outcome.ok) return refuse(outcome.why)
      const length = view.format.minutes(minutes)
      const { transactionId } = outcome
      const action = pot.undo.to({ transactionId: shortId(transactionId) })
      // The reason stays in the book, where everybody reads it in the community's language.
      const reason = speak(community.language, community.vocabulary)('pot.undo.at-once')
      const undo = isBroker(actor) ? { action, values: { reason } } : undefined
      if (giving.to) flashes.set(c, 'pot.flash.given-to', { length, name: giving.to.name }, undo)
      else flashes.set(c, 'pot.flash.given', { length }, undo)
      const { to } = giving
      return c.redirect(to ? people.show.to({ personId: shortId(to.id) }) : pot.index.to(), 303)
    })
  }
  return routes
}

/**
 * Whose hours go to whom: one's own, unless a link says for whom; that is for brokers, and for whoever may speak for
 * them. For anybody else it is not there.
 */
async function givingIn(c: Ctx, forWhom: string): Promise<Giving> {
  const { db, actor, community } = c.var
  const typed = c.req.param('personId')
  const toId = typed === undefined ? null : longId(typed)
  const fromId = forWhom ? longId(forWhom) : actor.personId
  if ((typed !== undefined && !toId) || !fromId) throw new NotFound()
  const isMe = fromId === actor.personId
  const today = todayIn(c)
  if (!isMe && !isBroker(actor) && !(await maySpeakFor(db, community.id, actor.personId, fromId, today)))
    throw new NotFound()
  const from = isMe ? { id: fromId, name: actor.name } : await getNamedHere(db, community.id, fromId)
  return {
    from: { ...from, isMe, balance: await findBalance(db, actor, fromId) },
    to: toId ? await getNamedHere(db, community.id, toId) : null,
    potBalance: await getPotBalance(db, community.id),
  }
}
