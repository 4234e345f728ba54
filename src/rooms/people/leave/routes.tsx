import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { listNamesToOffer } from '../../exchanges/log/queries.ts'
import { chosenFrom, findMeant, type Neighbour } from '../../exchanges/who-is-meant.ts'
import { partWith, type WhyNotPart } from '../../leaving/leave/commands.ts'
import { getLeaver } from '../../leaving/leave/queries.ts'
import { whyNotBecome } from '../../leaving/leave/rules.ts'
import { leaving } from '../../leaving/urls.ts'
import { sayWhyNot } from '../../pot/wording.ts'
import { getPerson, somebody } from '../queries.ts'
import { mayMove, whyNotMove } from '../rules.ts'
import { people } from '../urls.ts'
import { LeaveForm } from './forms.ts'
import { LeavePage, SurePage } from './page.tsx'

/** A broker ends somebody's membership with them: first what would be written in the book, then it is. */
export function leaveRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(leaving.leave.path, async (c) => {
    const { leftOn } = await getLeaver(c.var.db, c.var.actor.communityId, (await personIn(c)).id)
    const [year = '', month = '', day = ''] = (leftOn ?? todayIn(c)).split('-')
    const values = { 'day-day': day, 'day-month': month, 'day-year': year }
    return showLeave(c, { values, problems: {} }, 200)
  })

  routes.post(leaving.leave.path, async (c) => {
    const { db, actor, view, now } = c.var
    const { w } = view
    const person = await personIn(c)
    const { id: personId, name } = person
    const said = await readForm(c, LeaveForm)
    if (!said.ok) return showLeave(c, said)
    const notMoved = whyNotMove(person, 'moved_on', somebody(actor))
    if (notMoved) return showLeave(c, withProblem(said, 'form', w(`people.problem.${notMoved}`, { name })))
    const { lastDay, become, sure, seen } = said.input
    const { balanceMinutes } = await getLeaver(db, actor.communityId, personId)
    const minutes = sure && seen !== null ? seen : balanceMinutes
    let to: Neighbour | null = null
    if (minutes > 0 && become === 'somebody') {
      const [meant] = await findMeant(db, actor.communityId, [said.values.who ?? ''])
      to = meant ? chosenFrom(meant, longId(said.values.person ?? '')) : null
      const near = meant?.near ?? []
      if (!to) return showLeave(c, withProblem(said, 'who', w(unclear(near))), 422, near)
    }
    const today = todayIn(c)
    const refuse = (why: WhyNotPart | 'key-reused') => {
      const field = why === 'before-joining' || why === 'in-the-future' ? 'day' : 'form'
      return showLeave(c, withProblem(said, why === 'no-choice' ? 'become' : field, sayWhy(c, why)))
    }
    const toId = to?.id ?? null
    const why = whyNotBecome({ personId, minutes, become, toId, lastDay, today }, actor.personId)
    if (why) return refuse(why)
    if (lastDay < person.joinedOn) return refuse('before-joining')
    if (!sure || seen === null)
      return html(c, <SurePage {...{ view, person, minutes, said, lastDay }} to={to?.name ?? null} />)
    const outcome = await doOnce(c, { key: said.key, input: [said.input, toId] }, (tx) =>
      partWith(tx, actor, { personId, lastDay, become, toId, seen, key: said.key }, today, now()),
    )
    if (!outcome.ok) return refuse(outcome.why)
    flashes.set(c, 'people.flash.moved_on', { name })
    return c.redirect(people.show.to({ personId: shortId(personId) }), 303)
  })
  return routes
}

async function showLeave(c: Ctx, said: Said, status: 200 | 422 = 422, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const person = await personIn(c)
  const { balanceMinutes } = await getLeaver(db, actor.communityId, person.id)
  const names = await listNamesToOffer(db, actor)
  const page = { view, person, minutes: balanceMinutes, said, names, near }
  return html(c, <LeavePage {...page} />, status)
}

function sayWhy({ var: { view } }: Ctx, why: WhyNotPart | 'key-reused'): string {
  if (why === 'before-joining' || why === 'changed' || why === 'no-choice')
    return view.w(`leaving.problem.${why}`)
  return sayWhyNot(view.w, why)
}

function unclear(near: Neighbour[]) {
  const why = near.length === 0 ? 'unknown' : near.length === 1 ? 'alike' : 'several'
  return `exchanges.problem.who.${why}` as const
}

async function personIn(c: Ctx) {
  const { db, actor } = c.var
  const id = longId(c.req.param('personId') ?? '')
  if (!id || !isBroker(actor)) throw new NotFound()
  const person = await getPerson(db, actor.communityId, id)
  if (!mayMove(person, somebody(actor))) throw new NotFound()
  return person
}

function todayIn(c: Ctx): string {
  return dayIn(c.var.community.timeZone, c.var.now())
}
