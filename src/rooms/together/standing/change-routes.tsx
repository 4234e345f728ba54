import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { asLength } from '../../exchanges/durations.ts'
import { todayIn } from '../../exchanges/today.ts'
import { together } from '../urls.ts'
import { ChangePage } from './change-page.tsx'
import { changeRole, takeBackChange } from './changing.ts'
import { ChangeForm, Nothing } from './forms.ts'
import { getRole } from './queries.ts'
import { mondayOf, type Terms, termsIn, type WhyNotChange } from './rules.ts'
import { showRoles } from './show-roles.tsx'

const whyNotWords: Record<WhyNotChange, PlainKey> = {
  'self-dealing': 'together.problem.own-role',
  over: 'together.problem.over',
  before: 'together.problem.change.before',
  credited: 'together.problem.change.credited',
}

/** What somebody does every week changes, and a change is taken back. */
export function changeRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  const senderIn = (c: Ctx) => ({ community: c.var.community, baseUrl })

  routes.get(together.change.path, async (c) => {
    const role = await roleIn(c)
    const today = todayIn(c)
    const { words, weeklyMinutes } = termsIn<Terms>(role, role.changes, mondayOf(today))
    const [year = '', month = '', day = ''] = today.split('-')
    const typed = { words, length: asLength(weeklyMinutes) }
    const values = { ...typed, 'day-day': day, 'day-month': month, 'day-year': year }
    return html(c, <ChangePage view={c.var.view} role={role} said={{ values, problems: {} }} />)
  })

  routes.post(together.change.path, async (c) => {
    const { actor, view, now } = c.var
    const role = await roleIn(c)
    const said = await readForm(c, ChangeForm)
    const again = (what: Said) => html(c, <ChangePage view={view} role={role} said={what} />, 422)
    if (!said.ok) return again(said)
    const { words, length: weeklyMinutes, day: since } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      changeRole(tx, actor, senderIn(c), { id: role.id, words, weeklyMinutes, since }, now()),
    )
    if (!outcome.ok && outcome.why === 'key-reused') return again(keyReused(c, said))
    if (!outcome.ok) {
      const field = outcome.why === 'before' || outcome.why === 'credited' ? 'day' : 'form'
      return again(withProblem(said, field, view.w(whyNotWords[outcome.why])))
    }
    const action = together.takeBack.to({ roleId: shortId(role.id) })
    const undo = { action, values: { change: shortId(outcome.changeId) } }
    flashes.set(c, 'together.standing.flash.changed', { name: role.name }, undo)
    return c.redirect(together.standing.to(), 303)
  })

  routes.post(together.takeBack.path, async (c) => {
    const { actor, view, now } = c.var
    const role = await roleIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showRoles(c, said.problems, 422)
    const taken = { id: role.id, changeId: longId(said.values.change ?? '') ?? '' }
    const outcome = await doOnce(c, { key: said.key, input: taken }, (tx) =>
      takeBackChange(tx, actor, senderIn(c), taken, now()),
    )
    if (!outcome.ok && outcome.why === 'key-reused') return showRoles(c, keyReused(c, said).problems, 422)
    if (!outcome.ok) return showRoles(c, { form: view.w(whyNotWords[outcome.why]) }, 422)
    flashes.set(c, 'together.standing.flash.stays', { name: role.name })
    return c.redirect(together.standing.to(), 303)
  })
  return routes
}

function roleIn(c: Ctx) {
  return getRole(c.var.db, c.var.actor.communityId, idIn(c, 'roleId'))
}
