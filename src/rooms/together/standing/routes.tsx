import { Hono } from 'hono'
import { z } from 'zod'
import { typedDay } from '../../../design/date-field.tsx'
import { isBroker } from '../../../platform/auth/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Env } from '../../../platform/http/env.ts'
import { doOnce, keyReused, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { say } from '../../../platform/i18n/words.ts'
import { shortId } from '../../../platform/ids.ts'
import { readDay, readLength } from '../../exchanges/durations.ts'
import { todayIn } from '../../exchanges/today.ts'
import { findMeant } from '../../exchanges/who-is-meant.ts'
import { together } from '../urls.ts'
import { sayNameProblems } from '../wording.ts'
import { placeNames, readNames } from '../write/names.ts'
import { beginRole, endRole, resumeRole, type WhyNotResume } from './commands.ts'
import { BeginPage, RolesPage } from './pages.tsx'
import { listRoles } from './queries.ts'

const Role = z.object({
  who: z.string().trim().min(1, say('together.problem.who')),
  words: z.string().trim().min(1, say('together.problem.words')).max(120, say('together.problem.words')),
  length: z
    .string()
    .transform((typed) => readLength(typed) ?? 0)
    .refine((minutes) => minutes >= 1 && minutes <= 2400, say('together.problem.week')),
  day: z
    .string()
    .transform(readDay)
    .refine((day) => day !== null, say('exchanges.problem.day'))
    .transform((day) => day ?? ''),
})
const RoleForm = z
  .record(z.string(), z.string())
  .transform((typed) => ({ ...typed, day: typedDay(typed, 'day') }))
  .pipe(Role)

/** Work that somebody does every week. */
export function standingRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(together.standing.path, async (c) => {
    const { db, actor, view } = c.var
    return html(c, <RolesPage view={view} roles={await listRoles(db, actor)} isBroker={isBroker(actor)} />)
  })

  routes.get(together.begin.path, (c) => {
    const [year = '', month = '', day = ''] = todayIn(c).split('-')
    const values = { 'day-day': day, 'day-month': month, 'day-year': year }
    return html(c, <BeginPage view={c.var.view} said={{ values, problems: {} }} />)
  })

  routes.post(together.begin.path, async (c) => {
    const { db, actor, community, view, now } = c.var
    const said = await readForm(c, RoleForm)
    const again = (what: Said) => html(c, <BeginPage view={view} said={what} />, 422)
    const lines = readNames((said.values.who ?? '').replaceAll(',', ' '))
    const meant = await findMeant(
      db,
      community.id,
      lines.map(({ typed }) => typed),
    )
    const { there, problems } = placeNames(lines, meant)
    const who = problems.length > 0 ? { who: sayNameProblems(view.w, problems) } : {}
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
      const { db, actor, view, now } = c.var
      const id = idIn(c, 'roleId')
      const said = await readForm(c, z.object({}))
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
        const roles = await listRoles(db, actor)
        const page = <RolesPage view={view} roles={roles} isBroker={isBroker(actor)} problems={problems} />
        return html(c, page, 422)
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
