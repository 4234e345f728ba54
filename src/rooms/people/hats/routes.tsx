import { Hono } from 'hono'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { getPerson } from '../queries.ts'
import { people } from '../urls.ts'
import { changeHat, putOnHat } from './commands.ts'
import { HatChange, HatForm } from './forms.ts'
import { HatsPage } from './page.tsx'

export function hatRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  // A hat that was just taken off stands in the field again: one press puts it back on.
  routes.get(people.hats.path, (c) =>
    showHats(c, { values: { words: (c.req.query('again') ?? '').slice(0, 80) }, problems: {} }),
  )

  routes.post(people.hats.path, async (c) => {
    const { actor, now, view } = c.var
    const said = await readForm(c, HatForm)
    if (!said.ok) return showHats(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => putOnHat(tx, actor, said.input.words, now()))
    if (!outcome.ok) {
      const why =
        outcome.why === 'many-hats'
          ? withProblem(said, 'words', view.w('people.problem.many-hats'))
          : withProblem(said, 'form', view.w('platform.form.key-reused'))
      return showHats(c, why, 422)
    }
    flashes.set(c, 'people.flash.hat')
    return c.redirect(people.hats.to(), 303)
  })

  routes.post(people.hat.path, async (c) => {
    const { actor, now, view } = c.var
    const hatId = longId(c.req.param('hatId'))
    if (!hatId) throw new NotFound()
    const said = await readForm(c, HatChange)
    if (!said.ok) return showHats(c, { values: {}, problems: said.problems }, 422)
    const { to } = said.input
    const outcome = await doOnce(c, said, (tx) => changeHat(tx, actor, hatId, to, now()))
    if (!outcome.ok)
      return showHats(c, { values: {}, problems: { form: view.w('platform.form.key-reused') } }, 422)
    flashes.set(c, to === 'off' ? 'people.flash.hat-off' : 'people.flash.hat', { hat: outcome.words })
    return c.redirect(withQuery(people.hats.to(), { again: to === 'off' ? outcome.words : null }), 303)
  })
  return routes
}

async function showHats(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const { hats } = await getPerson(db, actor.communityId, actor.personId)
  return html(c, <HatsPage view={view} hats={hats} said={said} />, status)
}
