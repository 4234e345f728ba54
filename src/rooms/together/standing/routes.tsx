import { Hono } from 'hono'
import type { Tx } from '../../../platform/db/database.ts'
import type { Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { todayIn } from '../../exchanges/today.ts'
import { findMeant } from '../../exchanges/who-is-meant.ts'
import { together } from '../urls.ts'
import { sayNameProblems } from '../wording.ts'
import { placeNames, readNames } from '../write/names.ts'
import { BeginPage } from './begin-page.tsx'
import { changeRoutes } from './change-routes.tsx'
import { beginRole, endRole, resumeRole, type WhyNotResume } from './commands.ts'
import { Nothing, RoleForm } from './forms.ts'
import { showRoles } from './show-roles.tsx'

/** Work that somebody does every week. */
export function standingRoutes(keeps: Keeps): Hono<Env> {
  const { flashes } = keeps
  const routes = new Hono<Env>()
  routes.route('/', changeRoutes(keeps))

  routes.get(together.standing.path, (c) => showRoles(c))

  routes.get(together.begin.path, (c) => {
    const [year = '', month = '', day = ''] = todayIn(c).split('-')
    const values = { 'day-day': day, 'day-month': month, 'day-year': year }
    return html(c, <BeginPage view={c.var.view} said={{ values, problems: {} }} />)
  })

  routes.post(together.begin.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const said = await readForm(c, RoleForm)
    const lines = readNames((said.values.who ?? '').replaceAll(',', ' '))
    const meant = await findMeant(
      db,
      community.id,
      lines.map(({ typed }) => typed),
    )
    const { there, problems, questions } = placeNames(lines, meant, [longId(said.values['which-0'] ?? '')])
    const who: Record<string, string> = {}
    if (problems.length > 0) who.who = sayNameProblems(view.w, problems)
    const question = questions.find(({ line }) => line === 0)
    if (question && !question.answered)
      who['which-0'] = view.w('together.problem.which', { typed: question.typed })
    const again = (what: Said) => html(c, <BeginPage view={view} said={what} question={question} />, 422)
    const [person] = there
    if (!said.ok || !person) return again({ values: said.values, problems: { ...who, ...said.problems } })
    const { words, length: weeklyMinutes, day: since } = said.input
    const role = { personId: person.personId, words, weeklyMinutes, since }
    const outcome = await doOnce(c, { key: said.key, input: role }, (tx) =>
      beginRole(tx, actor, role, todayIn(c), now()),
    )
    if (!outcome.ok && outcome.why === 'key-reused') return again(keyReused(c, said))
    if (!outcome.ok) {
      const problem = outcome.why === 'has-left' ? 'together.problem.left' : 'together.problem.own-role'
      return again(withProblem(said, 'who', view.w(problem)))
    }
    flashes.set(c, 'together.standing.flash.begun', { name: person.name })
    return c.redirect(together.standing.to(), 303)
  })

  for (const way of ['end', 'resume'] as const)
    routes.post(together[way].path, async (c) => {
      const { actor, view, now } = c.var
      const id = idIn(c, 'roleId')
      const said = await readForm(c, Nothing)
      const today = todayIn(c)
      const deed = (tx: Tx): Promise<{ ok: true } | { ok: false; why: WhyNotResume }> =>
        way === 'end'
          ? endRole(tx, actor, { id, lastDay: today }, now())
          : resumeRole(tx, actor, { id, today }, now())
      const outcome = said.ok ? await doOnce(c, said, deed) : null
      if (!outcome?.ok) {
        const why = outcome?.why
        const problems =
          why === 'over' || why === 'self-dealing'
            ? { form: view.w(why === 'over' ? 'together.problem.over' : 'together.problem.own-role') }
            : said.problems
        return showRoles(c, problems, 422)
      }
      const back = way === 'end' ? together.resume : together.end
      const undo = { action: back.to({ roleId: shortId(id) }), values: {} }
      flashes.set(
        c,
        way === 'end' ? 'together.standing.flash.ended' : 'together.standing.flash.goes-on',
        {},
        undo,
      )
      return c.redirect(together.standing.to(), 303)
    })
  return routes
}
