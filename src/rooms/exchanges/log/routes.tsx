import { Hono } from 'hono'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { listOpenLinks } from '../../neighbours/queries.ts'
import { listWhoseWord } from '../../standing/queries.ts'
import { areFriends, getTie } from '../../standing/ties.ts'
import { recordExchange } from '../commands.ts'
import { dayIn } from '../durations.ts'
import { askForAnswer, tellSpokenFor } from '../letters.ts'
import { listCompany, needsCompany } from '../standing.ts'
import { todayIn } from '../today.ts'
import { exchanges } from '../urls.ts'
import { chosenFrom, findMeant, type Neighbour } from '../who-is-meant.ts'
import { sayWhyNot, type WhyNot } from '../wording.ts'
import { dayField, logForm } from './forms.ts'
import { asLinked } from './linked.ts'
import { LogPage } from './page.tsx'
import { findIntent, listKindsLately, listNamesToOffer } from './queries.ts'

/** Saying what one did, in twenty seconds. */
export function logRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(exchanges.log.path, async (c) => showForm(c, { ...blank, values: await asLinked(c) }))

  routes.post(exchanges.log.path, async (c) => {
    const { db, actor, community, now, view } = c.var
    // Kept on a device without a line, and sent when somebody else was signed in there.
    const sentBy = c.req.header('x-sent-by')
    if (sentBy && sentBy !== actor.personId) throw new NotFound()
    const today = todayIn(c)
    const said = await readForm(c, logForm({ ...community, today }))
    // Asked even where something else is missing, so that everything comes back at once.
    const mayWriteFor = await listWhoseWord(db, actor, today)
    const spoken = mayWriteFor.find(({ id }) => id === longId(said.values.for ?? ''))
    const writerId = spoken?.id ?? actor.personId
    const who = await whoIsMeant(c, said.values, writerId)
    if (!who.ok && !said.problems.who) {
      const problems = { who: view.w(who.problem), ...said.problems }
      return showForm(c, { values: said.values, problems }, 422, who.near)
    }
    if (!said.ok || !who.ok) return showForm(c, said, 422)
    // Once the word was given to somebody else, or taken back, the page says so by not offering it any more.
    if (said.input.forId && !spoken)
      return showForm(c, withProblem(said, 'form', sayWhyNot(view.w, 'not-part-of-it')), 422)
    const { direction, exactMinutes, forId: _, companyId, ...rest } = said.input
    const company = companyId ? await listCompany(db, community.id) : []
    const accompaniedBy = company.find(({ id }) => id === companyId)?.id ?? null
    const sides =
      direction === 'gave'
        ? { giverId: writerId, receiverId: who.id }
        : { giverId: who.id, receiverId: writerId }
    const intent = rest.intentId ? await findIntent(db, community.id, rest.intentId) : null
    const outcome = await doOnce(c, { key: said.key, input: [said.input, who.id] }, async (tx) => {
      const others = { intentId: intent?.id ?? null, spokenFor: spoken?.id ?? null, accompaniedBy }
      const entry = { ...rest, ...sides, ...others }
      const recorded = await recordExchange(tx, actor, entry, today, now())
      if (recorded.ok) await askForAnswer(tx, { community, baseUrl }, recorded.exchangeId, now())
      if (recorded.ok && spoken) await tellSpokenFor(tx, { community, baseUrl }, recorded.exchangeId, now())
      return recorded
    })
    if (!outcome.ok) {
      const field = fieldOf(outcome.why, said.values)
      return showForm(c, withProblem(said, field, sayWhyNot(view.w, outcome.why)), 422)
    }

    const [from, to] = [view.format.minutes(exactMinutes), view.format.minutes(rest.minutes)]
    const exchangeId = shortId(outcome.exchangeId)
    const undo = { action: exchanges.withdraw.to({ exchangeId }), values: {} }
    if (from === to) flashes.set(c, 'exchanges.flash.recorded', {}, undo)
    else flashes.set(c, 'exchanges.flash.recorded-rounded', { from, to }, undo)
    return c.redirect(exchanges.show.to({ exchangeId }), 303)
  })

  return routes
}

type Problem =
  | 'exchanges.problem.who.unknown'
  | 'exchanges.problem.who.alike'
  | 'exchanges.problem.who.several'
  | 'exchanges.problem.who.self'

/** The other one (null: the place as a whole), or why we cannot tell and who it might be. */
async function whoIsMeant(
  c: Ctx,
  { who, person = '' }: Record<string, string>,
  writerId: string,
): Promise<{ ok: true; id: string | null } | { ok: false; problem: Problem; near: Neighbour[] }> {
  if (!who?.trim()) return { ok: true, id: null }
  const { db, actor, community } = c.var
  const [meant] = await findMeant(db, community.id, [who])
  const chosen = chosenFrom(meant!, longId(person))
  // Whoever writes for somebody is not the other one as well: then each of the two says their own word.
  const isSelf = (id: string | undefined) => id === writerId || id === actor.personId
  if (isSelf(chosen?.id)) return { ok: false, problem: 'exchanges.problem.who.self', near: [] }
  if (chosen) return { ok: true, id: chosen.id }
  const near = meant!.near.filter(({ id }) => !isSelf(id))
  const why = near.length === 0 ? 'unknown' : meant!.near.length === 1 ? 'alike' : 'several'
  return { ok: false, problem: `exchanges.problem.who.${why}`, near }
}

/** Where on the page it is told. */
function fieldOf(why: WhyNot, typed: Record<string, string>): string {
  if (why === 'in-the-future' || why === 'too-long-ago') return dayField(typed)
  if (why === 'goes-accompanied') return 'company'
  return why === 'too-long' ? 'length' : 'form'
}

/** Brokers to choose from, where it is known to be a first time for one of the two: from a link, or because it was refused. */
async function companyFor({ var: { db, actor, community } }: Ctx, said: Said, withId: string | null) {
  const ids = [longId(said.values.for ?? '') ?? actor.personId, withId]
  const needed = said.problems.company !== undefined || (await needsCompany(db, community.id, ids))
  return needed || said.values.company ? listCompany(db, community.id) : []
}

async function isFriend({ var: { db, actor } }: Ctx, withId: string): Promise<boolean> {
  return areFriends(await getTie(db, actor.communityId, actor.personId, withId))
}

async function showForm(c: Ctx, said: Said, status: 200 | 422 = 200, near: Neighbour[] = []) {
  const { db, actor, community, view } = c.var
  const { intent: intentId, kind } = said.values
  const id = longId(intentId ?? '')
  const lately = await listKindsLately(db, actor)
  const withId = longId(said.values.person ?? '')
  const today = dayIn(community.timeZone, c.var.now())
  const mayWriteFor = await listWhoseWord(db, actor, today)
  const page = (
    <LogPage
      view={view}
      said={said}
      place={community.name}
      step={community.roundingMinutes}
      names={await listNamesToOffer(db, actor)}
      kindsLately={[...new Set([kind ?? [], lately].flat().filter(Boolean))]}
      near={near}
      mayWriteFor={mayWriteFor}
      company={await companyFor(c, said, withId)}
      friend={withId && (await isFriend(c, withId)) ? (said.values.who ?? null) : null}
      links={await listOpenLinks(db, community.id)}
      intent={id ? await findIntent(db, community.id, id) : null}
    />
  )
  return html(c, page, status)
}
