import { Hono } from 'hono'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import type { PlainKey } from '../../platform/i18n/words.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { todayIn } from '../exchanges/today.ts'
import { chosenFrom, findMeant, type Neighbour } from '../exchanges/who-is-meant.ts'
import { BeforePage } from './before-page.tsx'
import { endTask, giveBack, giveTask, goOn, isOpen, resumeTask, sayWish } from './commands.ts'
import { AnswerForm, EndForm, GiveForm, LongerForm, Nothing, OfferForm, WishForm } from './forms.ts'
import { GivePage } from './give-page.tsx'
import { answerOffer, offerTask, takeBackOffer } from './handing-over.ts'
import { TasksPage } from './index-page.tsx'
import { askToTakeOver, tellEnded, tellGiven, tellTakenOver } from './letters.ts'
import { TaskPage } from './one-page.tsx'
import { getTaken, listAskedOf, listBefore, listHeld } from './queries.ts'
import { type Taken, usualEnd } from './rules.ts'
import { tasksTaken } from './urls.ts'
import { nameOfTask } from './wording.ts'

export function taskRoutes({ flashes, baseUrl, now }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()
  const senderIn = (c: Ctx) => ({ community: c.var.community, baseUrl })
  const pageOf = ({ id }: { id: string }) => tasksTaken.one.to({ taskId: shortId(id) })

  routes.get(tasksTaken.index.path, (c) => showAll(c))

  routes.get(tasksTaken.before.path, async (c) => {
    const { db, actor, view } = c.var
    const from = longId(c.req.query('after') ?? '')
    const { before, after } = await listBefore(db, actor.communityId, from)
    return html(c, <BeforePage view={view} before={before} after={after} paged={from !== null} />)
  })

  routes.get(tasksTaken.give.path, (c) => {
    const values = { ...typedAs('on', todayIn(c)), ...typedAs('ends', usualEnd(todayIn(c))) }
    return html(c, <GivePage view={c.var.view} said={{ values, problems: {} }} />)
  })

  routes.post(tasksTaken.give.path, async (c) => {
    const { actor, view } = c.var
    const said = await readForm(c, GiveForm)
    const again = (as: Said, near: Neighbour[] = []) =>
      html(c, <GivePage view={view} said={as} near={near} />, 422)
    if (!said.ok) return again(said)
    const { task, words, basis, decided, on, ends } = said.input
    const who = await whoIn(c, said)
    if (!who.ok) return again(who.said, who.near)
    const called = { task, words: task === 'own' ? words : '' }
    const decision = basis === 'decision' && on ? { on, words: decided } : null
    const giving = { ...called, personId: who.id, endsOn: ends, decided: decision }
    const outcome = await doOnce(c, said, async (tx) => {
      const given = await giveTask(tx, actor, giving, todayIn(c), now())
      const told = { to: who.id, by: actor.name, task: called, endsOn: ends }
      if (given.ok && who.id !== actor.personId) await tellGiven(tx, senderIn(c), told, now())
      return given
    })
    if (!outcome.ok)
      return again(withProblem(said, fieldOf[outcome.why] ?? 'form', problemIn(c, outcome.why)))
    const action = tasksTaken.end.to({ taskId: shortId(outcome.taskId) })
    // What somebody gives themselves they give back on its page.
    const undo =
      who.id === actor.personId ? undefined : { action, values: { why: view.w('tasks.undo.given') } }
    flashes.set(c, 'tasks.flash.given', { name: who.name, task: nameOfTask(view.w, called) }, undo)
    return c.redirect(pageOf({ id: outcome.taskId }), 303)
  })

  routes.get(tasksTaken.one.path, async (c) => showOne(c, await takenIn(c)))

  routes.post(tasksTaken.back.path, async (c) => {
    const taken = await takenIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showOne(c, taken, { said })
    const outcome = await doOnce(c, said, (tx) => giveBack(tx, c.var.actor, taken.id, now()))
    if (!outcome.ok) return refuse(c, taken, said, outcome.why)
    const action = tasksTaken.resume.to({ taskId: shortId(taken.id) })
    flashes.set(c, 'tasks.flash.back', { task: nameOfTask(c.var.view.w, taken) }, { action, values: {} })
    return c.redirect(tasksTaken.index.to(), 303)
  })

  routes.post(tasksTaken.resume.path, async (c) => {
    const taken = await takenIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showOne(c, taken, { said })
    const outcome = await doOnce(c, said, (tx) => resumeTask(tx, c.var.actor, taken.id, now()))
    if (!outcome.ok) return refuse(c, taken, said, outcome.why)
    flashes.set(c, 'tasks.flash.resumed')
    return c.redirect(pageOf(taken), 303)
  })

  routes.post(tasksTaken.wish.path, async (c) => {
    const taken = await takenIn(c)
    const said = await readForm(c, WishForm)
    if (!said.ok) return showOne(c, taken, { said })
    const { wish } = said.input
    const outcome = await doOnce(c, said, (tx) => sayWish(tx, c.var.actor, { taskId: taken.id, wish }, now()))
    if (!outcome.ok) return refuse(c, taken, said, outcome.why)
    flashes.set(c, `tasks.flash.wish-${wish}`)
    return c.redirect(pageOf(taken), 303)
  })

  routes.post(tasksTaken.offer.path, async (c) => {
    const { actor } = c.var
    const taken = await takenIn(c)
    const said = await readForm(c, OfferForm)
    if (!said.ok) return showOne(c, taken, { said, form: 'offer' })
    const who = await whoIn(c, said)
    if (!who.ok) return showOne(c, taken, { said: who.said, form: 'offer', near: who.near })
    const outcome = await doOnce(c, said, async (tx) => {
      const offered = await offerTask(tx, actor, { taskId: taken.id, toId: who.id }, now())
      if (offered.ok)
        await askToTakeOver(tx, senderIn(c), { to: who.id, from: actor.name, task: taken }, now())
      return offered
    })
    if (!outcome.ok) return refuse(c, taken, said, outcome.why, 'offer')
    const action = tasksTaken.takeBack.to({ taskId: shortId(taken.id) })
    flashes.set(c, 'tasks.flash.offered', { name: who.name }, { action, values: {} })
    return c.redirect(pageOf(taken), 303)
  })

  routes.post(tasksTaken.takeBack.path, async (c) => {
    const taken = await takenIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showOne(c, taken, { said })
    const outcome = await doOnce(c, said, (tx) => takeBackOffer(tx, c.var.actor, taken.id, now()))
    if (!outcome.ok) return refuse(c, taken, said, outcome.why)
    flashes.set(c, 'tasks.flash.taken-back')
    return c.redirect(pageOf(taken), 303)
  })

  routes.post(tasksTaken.answer.path, async (c) => {
    const { actor, view } = c.var
    const taken = await takenIn(c)
    const said = await readForm(c, AnswerForm)
    if (!said.ok) return showAll(c, Object.values(said.problems)[0])
    const yes = said.input.answer === 'yes'
    const outcome = await doOnce(c, said, async (tx) => {
      const answered = await answerOffer(tx, actor, { taskId: taken.id, yes }, now())
      if (!answered.ok) return answered
      const told = { to: answered.fromId, from: actor.name, task: taken, yes }
      await tellTakenOver(tx, senderIn(c), told, now())
      return answered
    })
    if (!outcome.ok) return showAll(c, problemIn(c, outcome.why))
    flashes.set(c, yes ? 'tasks.flash.yes' : 'tasks.flash.no', { task: nameOfTask(view.w, taken) })
    return c.redirect(yes ? pageOf({ id: outcome.taskId }) : tasksTaken.index.to(), 303)
  })

  routes.post(tasksTaken.longer.path, async (c) => {
    const taken = await takenIn(c)
    const said = await readForm(c, LongerForm)
    if (!said.ok) return showOne(c, taken, { said })
    const outcome = await doOnce(c, said, (tx) =>
      goOn(tx, c.var.actor, { taskId: taken.id, endsOn: said.input.ends }, todayIn(c), now()),
    )
    if (!outcome.ok) return refuse(c, taken, said, outcome.why)
    const { before, endsOn } = outcome
    const action = tasksTaken.longer.to({ taskId: shortId(taken.id) })
    const undo = before > todayIn(c) ? { action, values: { ends: before } } : undefined
    flashes.set(c, 'tasks.flash.longer', { day: c.var.view.format.day(endsOn) }, undo)
    return c.redirect(pageOf(taken), 303)
  })

  routes.post(tasksTaken.end.path, async (c) => {
    const { actor } = c.var
    const taken = await takenIn(c)
    const said = await readForm(c, EndForm)
    if (!said.ok) return showOne(c, taken, { said, form: 'end' })
    const { why } = said.input
    const outcome = await doOnce(c, said, async (tx) => {
      const ended = await endTask(tx, actor, { taskId: taken.id, words: why }, now())
      const told = { to: taken.personId, by: actor.name, task: taken, why }
      if (ended.ok && taken.personId !== actor.personId) await tellEnded(tx, senderIn(c), told, now())
      return ended
    })
    if (!outcome.ok) return refuse(c, taken, said, outcome.why, 'end')
    const action = tasksTaken.resume.to({ taskId: shortId(taken.id) })
    flashes.set(c, 'tasks.flash.ended', { name: taken.name }, { action, values: {} })
    return c.redirect(pageOf(taken), 303)
  })

  return routes
}

type Why =
  | Exclude<Awaited<ReturnType<typeof giveTask | typeof endTask | typeof goOn>>, { ok: true }>['why']
  | Exclude<Awaited<ReturnType<typeof offerTask | typeof answerOffer>>, { ok: true }>['why']
  | 'key-reused'

/** At which field a refusal is told. */
const fieldOf: Partial<Record<Why, string>> = {
  'holds-it': 'who',
  'not-around': 'who',
  oneself: 'who',
  'decided-later': 'on',
  'end-past': 'ends',
  'end-far': 'ends',
}

function problemIn(c: Ctx, why: Why): string {
  const key: PlainKey = why === 'key-reused' ? 'platform.form.key-reused' : `tasks.problem.${why}`
  return c.var.view.w(key)
}

function refuse(c: Ctx, taken: Taken, said: Said, why: Why, form?: 'offer' | 'end') {
  const field = form === 'offer' ? (fieldOf[why] ?? 'form') : 'form'
  return showOne(c, taken, { said: withProblem(said, field, problemIn(c, why)), ...(form ? { form } : {}) })
}

async function showAll(c: Ctx, problem: string | null = null) {
  const { db, actor, view } = c.var
  const held = await listHeld(db, actor.communityId)
  // At a wall nobody answers for a task.
  const asked = view.shared?.visit ? [] : await listAskedOf(db, actor)
  return html(
    c,
    <TasksPage view={view} held={held} asked={asked} problem={problem} />,
    problem === null ? 200 : 422,
  )
}

type Again = { said?: Said; form?: 'offer' | 'end'; near?: Neighbour[] }

async function showOne(c: Ctx, before: Taken, again: Again = {}) {
  const { db, actor, view } = c.var
  const taken = await getTaken(db, actor.communityId, before.id)
  const open = isOpen(actor, taken)
  const page = <TaskPage view={view} taken={taken} today={todayIn(c)} open={open} {...again} />
  return html(c, page, again.said ? 422 : 200)
}

function takenIn(c: Ctx): Promise<Taken> {
  return getTaken(c.var.db, c.var.actor.communityId, idIn(c, 'taskId'))
}

/** Whoever is meant by the name in a form, or the form with what to say about it. */
async function whoIn(c: Ctx, said: Said & { input: { who: string; person: string } }) {
  const { db, actor, view } = c.var
  const [meant] = await findMeant(db, actor.communityId, [said.input.who])
  const chosen = meant && chosenFrom(meant, longId(said.input.person))
  if (chosen) return { ok: true as const, id: chosen.id, name: chosen.name }
  const near = meant?.near ?? []
  const problem = view.w(near.length > 0 ? 'tasks.problem.which' : 'tasks.problem.nobody')
  return { ok: false as const, said: withProblem(said, 'who', problem), near }
}

function typedAs(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
