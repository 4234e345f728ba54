import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { shortId } from '../../../platform/ids.ts'
import { todayIn } from '../../exchanges/today.ts'
import { tellStarter } from '../../pot/letters.ts'
import { welcomePerson } from '../commands.ts'
import { AddForm } from '../forms.ts'
import { askSharing } from '../sharing.tsx'
import { people } from '../urls.ts'
import { AddPage } from './page.tsx'

export function addRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get(people.add.path, (c) => showAdd(c, blank))
  routes.post(people.add.path, async (c) => {
    const { actor, community, view, now } = c.var
    const said = await readForm(c, AddForm)
    if (!said.ok) return showAdd(c, said, 422)
    const joinedOn = todayIn(c)
    const outcome = await doOnce(c, said, async (tx) => {
      const welcomed = await welcomePerson(tx, actor, { ...said.input, joinedOn }, now())
      if (welcomed.ok && welcomed.starterMinutes !== null) {
        const { personId, starterMinutes: minutes } = welcomed
        await tellStarter(tx, { community, baseUrl }, { personId, minutes }, now())
      }
      return welcomed
    })
    if (!outcome.ok) {
      if (outcome.why === 'shared-email') return showAdd(c, askSharing(view, said, outcome.names), 422)
      return showAdd(c, withProblem(said, 'form', view.w('platform.form.key-reused')), 422)
    }
    const { name } = said.input
    const { starterMinutes } = outcome
    if (starterMinutes === null) flashes.set(c, 'people.flash.added', { name })
    else flashes.set(c, 'pot.flash.starter', { name, length: view.format.minutes(starterMinutes) })
    return c.redirect(people.show.to({ personId: shortId(outcome.personId) }), 303)
  })
  return routes
}

function showAdd(c: Ctx, said: Said, status: 200 | 422 = 200) {
  return html(c, <AddPage view={c.var.view} said={said} />, status)
}
