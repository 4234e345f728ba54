import { Hono } from 'hono'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { listNamesToOffer } from '../exchanges/log/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { people } from '../people/urls.ts'
import { comeBack } from './back.ts'
import { BackForm, SureForm } from './forms.ts'
import { backOf, goerIn } from './going.ts'
import { mergeRegistrations } from './merge.ts'
import { MergePage, MergeSurePage } from './merge-page.tsx'
import { whoIsMeant } from './named.ts'
import { type Goer, getGoer } from './queries.ts'
import { leaving } from './urls.ts'
import { fieldOf, sayWhyNot, type WhyNot } from './wording.ts'

/** Two registrations of one person become one: first both side by side, then it is written. */
export function mergeRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(leaving.merge.path, async (c) => showMerge(c, await stayerIn(c), blank))

  routes.post(leaving.merge.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const stays = await stayerIn(c)
    const said = await readForm(c, SureForm)
    const refuse = (why: WhyNot) =>
      showMerge(
        c,
        stays,
        withProblem(said, fieldOf(why) === 'form' ? 'form' : 'who', sayWhyNot(view.w, why, goesName)),
      )
    let goesName = stays.name
    if (!said.ok) return showMerge(c, stays, said)
    // Whoever was seen side by side is meant, whatever became of their name since.
    const seen = said.input ? longId(said.values.person ?? '') : null
    const meant = seen
      ? { ok: true as const, person: await getGoer(db, community.id, seen) }
      : await whoIsMeant(c, said.values, 'leaving.problem.which')
    if (!meant.ok) return showMerge(c, stays, withProblem(said, 'who', view.w(meant.problem)), meant.near)
    goesName = meant.person.name
    if (meant.person.id === stays.id) return refuse('same-person')
    const goes = await getGoer(db, community.id, meant.person.id)
    if (!said.input) return html(c, <MergeSurePage view={view} stays={stays} goes={goes} said={said} />)
    const pair = { fromId: goes.id, intoId: stays.id, today: todayIn(c), key: said.key }
    const outcome = await doOnce(c, { key: said.key, input: pair }, (tx) =>
      mergeRegistrations(tx, actor, pair, now()),
    )
    if (!outcome.ok) return refuse(outcome.why)
    const action = leaving.unmerge.to({ personId: shortId(goes.id) })
    const line = outcome.transactionId ? shortId(outcome.transactionId) : ''
    flashes.set(c, 'leaving.flash.merged', {}, { action, values: { line } })
    return c.redirect(people.show.to({ personId: shortId(stays.id) }), 303)
  })

  routes.post(leaving.unmerge.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const goer = await goerIn(c)
    if (!goer.mergedInto) throw new NotFound()
    const stays = await getGoer(db, community.id, goer.mergedInto)
    const said = await readForm(c, BackForm)
    if (!said.ok) return showMerge(c, stays, said)
    const outcome = await doOnce(c, said, (tx) =>
      comeBack(tx, actor, backOf(c, goer, 'merged', said.input.line, said.key), now()),
    )
    if (!outcome.ok)
      return showMerge(c, stays, withProblem(blank, 'form', sayWhyNot(view.w, outcome.why, goer.name)))
    flashes.set(c, 'leaving.flash.unmerged')
    return c.redirect(people.show.to({ personId: shortId(goer.id) }), 303)
  })
  return routes
}

/** The registration that stays is one of somebody who is here. */
async function stayerIn(c: Ctx): Promise<Goer> {
  const goer = await goerIn(c)
  if (goer.mergedInto || (goer.state !== 'here' && goer.state !== 'resting')) throw new NotFound()
  return goer
}

async function showMerge(c: Ctx, stays: Goer, said: Said, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const names = await listNamesToOffer(db, actor)
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  return html(c, <MergePage {...{ view, stays, said, names, near }} />, status)
}
