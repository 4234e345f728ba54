import { Hono } from 'hono'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { speak } from '../../voices.ts'
import { listNamesToOffer } from '../exchanges/log/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { people } from '../people/urls.ts'
import { getPotBalance } from '../pot/queries.ts'
import { hasLeft } from '../standing/rules.ts'
import { comeBack } from './back.ts'
import { ErasePage } from './erase-page.tsx'
import { erasePerson } from './erasing.ts'
import { BackForm, EraseForm, LeaveForm } from './forms.ts'
import { backOf, goerIn } from './going.ts'
import { leave, whyNotLeaveNow } from './leave.ts'
import { LeavePage } from './leave-page.tsx'
import { LeftOverPage } from './left-over-page.tsx'
import { tellGoodbye } from './letters.ts'
import { mergeRoutes } from './merge-routes.tsx'
import { whoIsMeant } from './named.ts'
import { type Goer, listLeftOver } from './queries.ts'
import { choicesFor, whyNotErase } from './rules.ts'
import { SurePage } from './sure-page.tsx'
import { leaving } from './urls.ts'
import { fieldOf, sayWhyNot, type WhyNot } from './wording.ts'

/** What a broker does with somebody who goes, or for them. */
export function leavingRoutes(keeps: Keeps): Hono<Env> {
  const { flashes, baseUrl } = keeps
  const routes = new Hono<Env>()

  routes.get(leaving.leftOver.path, async (c) => {
    const { db, community, view } = c.var
    const { people: left, after } = await listLeftOver(db, community.id, longId(c.req.query('after') ?? ''))
    return html(c, <LeftOverPage view={view} left={left} after={after} />)
  })

  for (const [door, died] of [
    [leaving.leave, false],
    [leaving.remember, true],
  ] as const) {
    routes.get(door.path, async (c) => {
      const goer = await goerIn(c)
      const [year = '', month = '', day = ''] = todayIn(c).split('-')
      const values = { 'day-day': day, 'day-month': month, 'day-year': year }
      return showLeave(c, goer, died, { values, problems: {} })
    })

    routes.post(door.path, async (c) => {
      const { db, actor, community, view, now } = c.var
      const goer = await goerIn(c)
      const said = await readForm(c, LeaveForm)
      const again = (what: Said, near: Neighbour[] = []) => showLeave(c, goer, died, what, near)
      const refuse = (why: WhyNot) =>
        again(withProblem(said, fieldOf(why), sayWhyNot(view.w, why, goer.name)))
      if (!said.ok) return again(said)
      const today = todayIn(c)
      const choices = choicesFor(goer.balanceMinutes)
      const become = said.input.become ?? (choices.length === 0 ? 'later' : undefined)
      if (!become || (choices.length > 0 && !choices.includes(become)))
        return again(withProblem(said, 'become', view.w('leaving.problem.become')))
      const to = become === 'somebody' ? await whoIsMeant(c, said.values) : null
      if (to && !to.ok) return again(withProblem(said, 'who', view.w(to.problem)), to.near)
      const lastDay = goer.leftOn ?? (said.input.day || (died ? today : ''))
      if (!lastDay) return again(withProblem(said, 'day', view.w('exchanges.problem.day')))
      const toId = to?.person.id ?? null
      const seen = said.input.seen ?? goer.balanceMinutes
      const leaves = { personId: goer.id, died, lastDay, become, toId, seen }
      if (!said.input.sure) {
        const why = await whyNotLeaveNow(db, actor, goer, leaves, today)
        if (why) return refuse(why)
        const potBalance = await getPotBalance(db, community.id)
        return html(
          c,
          <SurePage
            {...{ view, goer, died, said, lastDay, become, potBalance }}
            to={to ? to.person : null}
          />,
        )
      }
      const input = [said.input, toId]
      const outcome = await doOnce(c, { key: said.key, input }, async (tx) => {
        const gone = await leave(tx, actor, { ...leaves, key: `leaving:${said.key}` }, today, now())
        const told = { lastDay, become, toName: to?.person.name ?? null }
        if (gone.ok && !died && !goer.leftOn) await tellGoodbye(tx, { community, baseUrl }, goer, told, now())
        return gone
      })
      if (!outcome.ok) return refuse(outcome.why)
      const line = outcome.transactionId ? shortId(outcome.transactionId) : ''
      const undo = { action: undoOf(goer, died), values: { line } }
      flashes.set(c, flashOf(goer, died, line !== ''), { name: goer.name }, goer.leftOn ? undefined : undo)
      return c.redirect(people.show.to({ personId: shortId(goer.id) }), 303)
    })
  }

  for (const [door, from] of [
    [leaving.back, 'moved_on'],
    [leaving.alive, 'remembered'],
  ] as const)
    routes.post(door.path, async (c) => {
      const goer = await goerIn(c)
      const said = await readForm(c, BackForm)
      if (!said.ok) return showLeave(c, goer, from === 'remembered', said)
      const outcome = await doOnce(c, said, (tx) =>
        comeBack(tx, c.var.actor, backOf(c, goer, from, said.input.line, said.key), c.var.now()),
      )
      if (!outcome.ok)
        return showLeave(
          c,
          goer,
          from === 'remembered',
          withProblem(blank, 'form', sayWhyNot(c.var.view.w, outcome.why, goer.name)),
        )
      flashes.set(c, 'leaving.flash.back', { name: goer.name })
      return c.redirect(people.show.to({ personId: shortId(goer.id) }), 303)
    })

  routes.get(leaving.erase.path, async (c) => showErase(c, await goerIn(c), blank))

  routes.post(leaving.erase.path, async (c) => {
    const { actor, view, now } = c.var
    const goer = await goerIn(c)
    const said = await readForm(c, EraseForm)
    if (!said.ok) return showErase(c, goer, said)
    const { w } = view
    if (fold(said.input.word) !== fold(w('leaving.erase.word')))
      return showErase(c, goer, withProblem(said, 'word', w('leaving.problem.word')))
    const forgets = { personId: goer.id, nameless: namelessIn(c), today: todayIn(c) }
    const outcome = await doOnce(c, said, (tx) => erasePerson(tx, actor, forgets, now()))
    if (!outcome.ok && outcome.why === 'key-reused') return showErase(c, goer, keyReused(c, said))
    if (!outcome.ok)
      return showErase(c, goer, withProblem(said, 'form', sayWhyNot(w, outcome.why, goer.name)))
    flashes.set(c, 'leaving.flash.erased')
    return c.redirect(people.show.to({ personId: shortId(goer.id) }), 303)
  })

  routes.route('/', mergeRoutes(keeps))
  return routes
}

async function showLeave(c: Ctx, goer: Goer, died: boolean, said: Said, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  if (goer.mergedInto) throw new NotFound()
  const names = await listNamesToOffer(db, actor)
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  return html(c, <LeavePage {...{ view, goer, died, said, names, near }} />, status)
}

function showErase(c: Ctx, goer: Goer, said: Said) {
  const why = whyNotErase(goer, hasLeft(goer, todayIn(c)))
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  const page = <ErasePage view={c.var.view} goer={goer} why={why} nameless={namelessIn(c)} said={said} />
  return html(c, page, status)
}

/** What stands where the name was, in the community's language. */
function namelessIn(c: Ctx): string {
  const { community } = c.var
  return speak(community.language, community.vocabulary)('leaving.nameless')
}

function undoOf({ id }: Goer, died: boolean): string {
  return (died ? leaving.alive : leaving.back).to({ personId: shortId(id) })
}

function flashOf({ leftOn, balanceMinutes }: Goer, died: boolean, moved: boolean) {
  if (leftOn) return moved ? 'leaving.flash.hours' : 'leaving.flash.later'
  if (died) return 'leaving.flash.remembered'
  return balanceMinutes !== 0 && !moved ? 'leaving.flash.later' : 'leaving.flash.left'
}

function fold(word: string): string {
  return word.trim().toLowerCase()
}
