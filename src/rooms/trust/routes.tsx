import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId } from '../../platform/ids.ts'
import { daysLater } from '../exchanges/durations.ts'
import { listNamesToOffer } from '../exchanges/log/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import { chosenFrom, findMeant, type Neighbour } from '../exchanges/who-is-meant.ts'
import { endMandates, giveMandate } from '../standing/commands.ts'
import { getNamed } from '../standing/queries.ts'
import { EndForm, mandateForm } from './forms.ts'
import { tellMandate } from './letters.ts'
import { SpeakingPage } from './page.tsx'
import { pressRoutes } from './press/routes.tsx'
import { listDistances, listMandates } from './queries.ts'
import { trust } from './urls.ts'

/** Who may say whose word: one's own page, and for brokers somebody's. Then pauses and distances, each one press. */
export function trustRoutes(keeps: Keeps): Hono<Env> {
  const { flashes, baseUrl } = keeps
  const routes = new Hono<Env>()
  for (const [at, end] of [
    [trust.mine, trust.endMine],
    [trust.of, trust.endOf],
  ] as const) {
    routes.get(at.path, (c) => showPage(c))

    routes.post(at.path, async (c) => {
      const { actor, community, view, now } = c.var
      const person = await whoseIn(c)
      const today = todayIn(c)
      const said = await readForm(c, mandateForm(today))
      const who = said.values.who?.trim() ? await whoIsMeant(c, said.values) : null
      if (who && 'near' in who && !said.problems.who)
        return showPage(c, withProblem(said, 'who', view.w(who.problem)), who.near)
      if (!said.ok || !who || 'near' in who) return showPage(c, said)
      const { until } = said.input
      const outcome = await doOnce(c, { key: said.key, input: [said.input, who.id] }, async (tx) => {
        const mandate = { personId: person.id, delegateId: who.id, since: today, until }
        const given = await giveMandate(tx, actor, mandate, now())
        if (!given.ok) return given
        const told = { person, delegate: who, byId: actor.personId, until }
        await tellMandate(tx, { community, baseUrl }, told, now())
        return given
      })
      if (!outcome.ok)
        return outcome.why === 'key-reused'
          ? showPage(c, keyReused(c, said))
          : showPage(c, withProblem(said, 'who', view.w('trust.problem.same-person')))
      flashes.set(c, 'trust.flash.given', { name: who.name, other: person.name })
      return c.redirect(c.req.path, 303)
    })

    routes.post(end.path, async (c) => {
      const { actor, now } = c.var
      const person = await whoseIn(c)
      const said = await readForm(c, EndForm)
      if (!said.ok) return showPage(c, said)
      const { personId, delegateId } = said.input
      // Only what stands on this page ends here.
      if (!personId || !delegateId || ![personId, delegateId].includes(person.id)) throw new NotFound()
      const lastDay = daysLater(todayIn(c), -1)
      const outcome = await doOnce(c, said, (tx) =>
        endMandates(tx, actor, { personId, delegateId, lastDay }, now()),
      )
      if (!outcome.ok) return showPage(c, keyReused(c, said))
      flashes.set(c, 'trust.flash.ended')
      return c.redirect(c.req.path.replace(/\/end$/, ''), 303)
    })
  }
  routes.route('/', pressRoutes(keeps))
  return routes
}

async function showPage(c: Ctx, said: Said = blank, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const person = await whoseIn(c)
  const own = c.req.param('personId') === undefined
  const page = (
    <SpeakingPage
      view={view}
      person={person}
      own={own}
      today={todayIn(c)}
      mandates={await listMandates(db, actor.communityId, person.id)}
      distances={own ? await listDistances(db, actor) : []}
      names={await listNamesToOffer(db, actor)}
      near={near}
      said={said}
    />
  )
  return html(c, page, Object.keys(said.problems).length > 0 ? 422 : 200)
}

/** Whose page it is: one's own, or somebody's for a broker. */
async function whoseIn(c: Ctx): Promise<{ id: string; name: string }> {
  const { db, actor } = c.var
  const typed = c.req.param('personId')
  if (typed === undefined) return { id: actor.personId, name: actor.name }
  const id = longId(typed)
  if (!id || !isBroker(actor)) throw new NotFound()
  return getNamed(db, actor.communityId, id)
}

async function whoIsMeant(c: Ctx, { who = '', person = '' }: Said['values']) {
  const { db, community } = c.var
  const [meant] = await findMeant(db, community.id, [who])
  const chosen = chosenFrom(meant!, longId(person))
  if (chosen) return chosen
  const { near } = meant!
  const why = near.length === 0 ? 'unknown' : near.length === 1 ? 'alike' : 'several'
  return { problem: `exchanges.problem.who.${why}` as const, near }
}
