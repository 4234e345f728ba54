import { Hono } from 'hono'
import type { VNode } from 'preact'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { listNamesToOffer } from '../exchanges/log/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import { chosenFrom, findMeant, type Neighbour } from '../exchanges/who-is-meant.ts'
import { rewordPlan, sayHowItWent, sharePlan, unsharePlan, writePlan } from './commands.ts'
import { PlanFormPage } from './form-page.tsx'
import { EndForm, HowForm, planForm, ShareForm } from './forms.ts'
import { HowPage } from './how-page.tsx'
import { PlansPage } from './list-page.tsx'
import { getPlan, listPlans, listReaders } from './queries.ts'
import type { Plan } from './rules.ts'
import { PlanPage } from './show-page.tsx'
import { plans } from './urls.ts'

/** Plans for something that could go wrong: written by the person, read by whom they choose. */
export function planRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(plans.index.path, async (c) => {
    const { db, actor, view } = c.var
    const all = await listPlans(db, actor)
    return html(c, <PlansPage view={view} me={actor.personId} today={todayIn(c)} all={all} />)
  })

  routes.get(plans.new.path, (c) => show(c, <PlanFormPage view={c.var.view} plan={null} said={blank} />))

  routes.post(plans.new.path, async (c) => {
    const { actor, view, now } = c.var
    const again = (said: Said) => show(c, <PlanFormPage view={view} plan={null} said={said} />, said)
    const said = await readForm(c, planForm(todayIn(c)))
    if (!said.ok) return again(said)
    const outcome = await doOnce(c, said, (tx) => writePlan(tx, actor, said.input, now()))
    if (!outcome.ok) return again(keyReused(c, said))
    flashes.set(c, 'plans.flash.written')
    return c.redirect(plans.show.to({ planId: shortId(outcome.id) }), 303)
  })

  routes.get(plans.show.path, async (c) => showPlan(c, await planIn(c)))

  routes.get(plans.words.path, async (c) => {
    const plan = await ownIn(c)
    return show(c, <PlanFormPage view={c.var.view} plan={plan} said={asTyped(plan)} />)
  })

  routes.post(plans.words.path, async (c) => {
    const { actor, view, now } = c.var
    const plan = await ownIn(c)
    const again = (said: Said) => show(c, <PlanFormPage view={view} plan={plan} said={said} />, said)
    const said = await readForm(c, planForm(todayIn(c)))
    if (!said.ok) return again(said)
    const words = said.input
    const outcome = await doOnce(c, said, (tx) => rewordPlan(tx, actor, { id: plan.id, words }, now()))
    if (!outcome.ok) return again(keyReused(c, said))
    flashes.set(c, 'plans.flash.written')
    return c.redirect(plans.show.to({ planId: shortId(plan.id) }), 303)
  })

  routes.get(plans.how.path, async (c) => {
    const plan = await ownIn(c)
    const values: Said['values'] = plan.outcome ? { outcome: plan.outcome, learned: plan.learned } : {}
    return show(c, <HowPage view={c.var.view} plan={plan} said={{ values, problems: {} }} />)
  })

  routes.post(plans.how.path, async (c) => {
    const { actor, view, now } = c.var
    const plan = await ownIn(c)
    const again = (said: Said) => show(c, <HowPage view={view} plan={plan} said={said} />, said)
    const said = await readForm(c, HowForm)
    if (!said.ok) return again(said)
    const outcome = await doOnce(c, said, (tx) =>
      sayHowItWent(tx, actor, { id: plan.id, ...said.input }, now()),
    )
    if (!outcome.ok) return again(keyReused(c, said))
    flashes.set(c, 'plans.flash.how')
    return c.redirect(plans.show.to({ planId: shortId(plan.id) }), 303)
  })

  routes.post(plans.share.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const plan = await ownIn(c)
    const said = await readForm(c, ShareForm)
    if (!said.ok) return showPlan(c, plan, said)
    const { who, person } = said.input
    const [meant] = await findMeant(db, community.id, [who])
    const chosen = chosenFrom(meant!, longId(person))
    if (!chosen) {
      const { near } = meant!
      const why = near.length === 0 ? 'unknown' : near.length === 1 ? 'alike' : 'several'
      return showPlan(c, plan, withProblem(said, 'who', view.w(`exchanges.problem.who.${why}`)), near)
    }
    const { id: withId, name } = chosen
    const outcome = await doOnce(c, { key: said.key, input: withId }, (tx) =>
      sharePlan(tx, actor, { id: plan.id, withId }, now()),
    )
    if (!outcome.ok)
      return showPlan(
        c,
        plan,
        outcome.why === 'key-reused'
          ? keyReused(c, said)
          : withProblem(said, 'who', view.w(`plans.problem.${outcome.why}`)),
      )
    const planId = shortId(plan.id)
    const undo = { action: plans.unshare.to({ planId }), values: { person: shortId(withId) } }
    flashes.set(c, 'plans.flash.shared', { name }, undo)
    return c.redirect(plans.show.to({ planId }), 303)
  })

  routes.post(plans.unshare.path, async (c) => {
    const { actor, now } = c.var
    const plan = await ownIn(c)
    const said = await readForm(c, EndForm)
    if (!said.ok) return showPlan(c, plan, said)
    const { withId } = said.input
    if (!withId) throw new NotFound()
    const outcome = await doOnce(c, said, (tx) => unsharePlan(tx, actor, { id: plan.id, withId }, now()))
    if (!outcome.ok) return showPlan(c, plan, keyReused(c, said))
    flashes.set(c, 'plans.flash.unshared')
    return c.redirect(plans.show.to({ planId: shortId(plan.id) }), 303)
  })

  return routes
}

function show(c: Ctx, page: VNode, said: Said = blank) {
  return html(c, page, Object.keys(said.problems).length > 0 ? 422 : 200)
}

async function showPlan(c: Ctx, plan: Plan, said: Said = blank, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const own = plan.personId === actor.personId
  const readers = own ? await listReaders(db, actor.communityId, plan.id) : []
  const names = own ? await listNamesToOffer(db, actor) : []
  const page = <PlanPage {...{ view, plan, own, readers, names, near, said }} />
  return show(c, page, said)
}

function asTyped(plan: Plan): Said {
  const { want, good, ifNot: if_not, wrong, agreed, whoDoes: who_does, ring, reviewOn } = plan
  const [year = '', month = '', day = ''] = reviewOn.split('-')
  const review = { 'review-day': day, 'review-month': month, 'review-year': year }
  return { values: { want, good, if_not, wrong, agreed, who_does, ring, ...review }, problems: {} }
}

function planIn(c: Ctx): Promise<Plan> {
  return getPlan(c.var.db, c.var.actor, idIn(c, 'planId'))
}

/** One's own; of somebody else's one was let read, this is not there. */
async function ownIn(c: Ctx): Promise<Plan> {
  const plan = await planIn(c)
  if (plan.personId !== c.var.actor.personId) throw new NotFound()
  return plan
}
