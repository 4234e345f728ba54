import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { chosenFrom, findMeant, type Neighbour } from '../../exchanges/who-is-meant.ts'
import { people } from '../../people/urls.ts'
import { getNamed } from '../../standing/queries.ts'
import { ResetForm } from './forms.ts'
import { tellOfReset } from './letters.ts'
import { hasSecond } from './queries.ts'
import { resetSecond, type WhyNotReset } from './reset.ts'
import { ResetPage } from './reset-page.tsx'
import { secondStep } from './urls.ts'

/** Somebody lost their second step: two others see to it, face to face. */
export function resetRoutes({ flashes, baseUrl, now }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(secondStep.reset.path, (c) => showReset(c, blank))

  routes.post(secondStep.reset.path, async (c) => {
    const { db, actor, community, view } = c.var
    const person = await getNamed(db, actor.communityId, idIn(c, 'personId'))
    const said = await readForm(c, ResetForm)
    if (!said.ok) return showReset(c, said, [], 422)
    const [meant] = await findMeant(db, actor.communityId, [said.input.who])
    const witness = meant && chosenFrom(meant, longId(said.input.person))
    if (!witness) {
      const near = meant?.near ?? []
      const problem = view.w(near.length > 0 ? 'second-step.problem.which' : 'second-step.problem.nobody')
      return showReset(c, withProblem(said, 'who', problem), near, 422)
    }
    const outcome = await doOnce(c, said, async (tx) => {
      const done = await resetSecond(tx, actor, { personId: person.id, witnessId: witness.id }, now())
      const told = { personId: person.id, name: person.name, by: actor.name }
      const beside = { witnessId: witness.id, witness: witness.name }
      if (done.ok) await tellOfReset(tx, { community, baseUrl }, { ...told, ...beside }, now())
      return done
    })
    if (!outcome.ok) return showReset(c, refused(c, said, outcome.why, person.name), [], 422)
    flashes.set(c, 'second-step.flash.reset', { name: person.name })
    return c.redirect(people.show.to({ personId: shortId(person.id) }), 303)
  })

  return routes
}

function refused(c: Ctx, said: Said, why: WhyNotReset | 'key-reused', name: string): Said {
  const { w } = c.var.view
  if (why === 'key-reused') return withProblem(said, 'form', w('platform.form.key-reused'))
  if (why === 'oneself') return withProblem(said, 'form', w('second-step.problem.oneself'))
  if (why === 'none') return withProblem(said, 'form', w('second-step.problem.none', { name }))
  return withProblem(said, 'who', w('second-step.problem.third', { name }))
}

async function showReset(c: Ctx, said: Said, near: Neighbour[] = [], status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const person = await getNamed(db, actor.communityId, idIn(c, 'personId'))
  const has = await hasSecond(db, actor.communityId, person.id)
  const own = person.id === actor.personId
  const page = <ResetPage view={view} person={person} has={has} own={own} near={near} said={said} />
  return html(c, page, status)
}
