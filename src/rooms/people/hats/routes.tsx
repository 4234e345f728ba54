import { Hono } from 'hono'
import type { Ctx, Env, Undo, View } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { getPerson } from '../queries.ts'
import { people } from '../urls.ts'
import { changeHat, putBackHat, putOnHat, type TakesBack } from './commands.ts'
import { HatBack, HatChange, HatForm } from './forms.ts'
import { HatsPage } from './page.tsx'

export function hatRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(people.hats.path, (c) => showHats(c, blank))

  routes.post(people.hats.path, async (c) => {
    const { actor, now, view } = c.var
    const said = await readForm(c, HatForm)
    if (!said.ok) return showHats(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => putOnHat(tx, actor, said.input.words, now()))
    if (!outcome.ok) return showHats(c, refused(view, said, outcome.why), 422)
    flashes.set(c, 'people.flash.hat')
    return c.redirect(people.hats.to(), 303)
  })

  routes.post(people.hatBack.path, async (c) => {
    const { actor, now, view } = c.var
    const said = await readForm(c, HatBack)
    if (!said.ok) return showHats(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => putBackHat(tx, actor, said.input, now()))
    if (!outcome.ok) return showHats(c, refused(view, said, outcome.why), 422)
    flashes.set(c, 'people.flash.hat')
    return c.redirect(people.hats.to(), 303)
  })

  routes.post(people.hat.path, async (c) => {
    const { actor, now, view } = c.var
    const hatId = idIn(c, 'hatId')
    const said = await readForm(c, HatChange)
    if (!said.ok) return showHats(c, { values: {}, problems: said.problems }, 422)
    const { to } = said.input
    const outcome = await doOnce(c, said, (tx) => changeHat(tx, actor, hatId, to, now()))
    if (!outcome.ok)
      return showHats(c, { values: {}, problems: { form: view.w('platform.form.key-reused') } }, 422)
    const key = to === 'off' ? 'people.flash.hat-off' : 'people.flash.hat'
    flashes.set(c, key, { hat: outcome.words }, undoOf(outcome.back))
    return c.redirect(people.hats.to(), 303)
  })
  return routes
}

function undoOf(back: TakesBack): Undo | undefined {
  if (!back) return undefined
  if ('hatId' in back)
    return { action: people.hat.to({ hatId: shortId(back.hatId) }), values: { to: back.to } }
  const { words, position, hidden } = back.worn
  const values = { words, position: String(position), hidden: hidden ? 'yes' : 'no' }
  return { action: people.hatBack.to(), values }
}

function refused({ w }: View, said: Said, why: 'many-hats' | 'key-reused'): Said {
  return why === 'many-hats'
    ? withProblem(said, 'words', w('people.problem.many-hats'))
    : withProblem(said, 'form', w('platform.form.key-reused'))
}

async function showHats(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const { hats } = await getPerson(db, actor.communityId, actor.personId)
  return html(c, <HatsPage view={view} hats={hats} said={said} />, status)
}
