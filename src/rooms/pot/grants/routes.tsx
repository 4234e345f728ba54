import { Hono } from 'hono'
import { isBroker } from '../../../platform/auth/actor.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { listNamesToOffer } from '../../exchanges/log/queries.ts'
import { todayIn } from '../../exchanges/today.ts'
import { chosenFrom, findMeant, type Neighbour } from '../../exchanges/who-is-meant.ts'
import { AskForm, HeardForm, Nothing, VoiceForm } from '../forms.ts'
import { tellDeclined, tellGiven } from '../letters.ts'
import { pot } from '../urls.ts'
import { fieldOf, sayWhyNot, type WhyNot } from '../wording.ts'
import { askForGrant, carryOutGrant, sayVoice, withdrawGrant } from './commands.ts'
import { AskPage, HeardPage } from './form-pages.tsx'
import { getDeciding, getGrant, listSettled, listVoices } from './queries.ts'
import type { Became } from './rules.ts'
import { SettledPage } from './settled-page.tsx'
import { GrantPage } from './show-page.tsx'

/** Hours out of the pot: asked for, decided together, given. */
export function grantRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(pot.ask.path, (c) => showAsk(c, blank))

  routes.post(pot.ask.path, async (c) => {
    const { actor, view, now } = c.var
    const said = await readForm(c, AskForm)
    const who = await whoIsMeant(c, said.values, actor.personId)
    if (!who.ok) return showAsk(c, asProblem(said, view.w(who.problem)), 422, who.near)
    if (!said.ok) return showAsk(c, said, 422)
    const outcome = await doOnce(c, { key: said.key, input: [said.input, who.id] }, (tx) =>
      askForGrant(tx, actor, { ...said.input, toId: who.id }, todayIn(c), now()),
    )
    if (!outcome.ok) return showAsk(c, refused(c, said, outcome.why), 422)
    flashes.set(c, 'pot.flash.asked')
    return c.redirect(pot.grant.to({ grantId: shortId(outcome.grantId) }), 303)
  })

  routes.get(pot.settled.path, async (c) => {
    const { db, actor, view } = c.var
    const after = longId(c.req.query('after') ?? '')
    const page = await listSettled(db, actor, after)
    return html(c, <SettledPage view={view} {...page} isFirst={!after} me={actor.personId} />)
  })

  routes.get(pot.grant.path, (c) => showGrant(c, blank))

  routes.post(pot.grant.path, async (c) => {
    const { actor } = c.var
    const grantId = idIn(c, 'grantId')
    const said = await readForm(c, VoiceForm)
    if (!said.ok) return showGrant(c, said, 422)
    const outcome = await doOnce(c, said, (tx) =>
      hear(c, tx, { ...said.input, grantId, personId: actor.personId }),
    )
    if (!outcome.ok) return showGrant(c, refused(c, said, outcome.why), 422)
    return tellHeard(c, grantId, outcome.became)
  })

  routes.get(pot.heard.path, (c) => showHeard(c, blank))

  routes.post(pot.heard.path, async (c) => {
    const { view } = c.var
    const grantId = idIn(c, 'grantId')
    await openFor(c)
    const said = await readForm(c, HeardForm)
    const who = await whoIsMeant(c, said.values, null)
    if (!who.ok) return showHeard(c, asProblem(said, view.w(who.problem)), 422, who.near)
    if (!said.ok) return showHeard(c, said, 422)
    const { voice, words } = said.input
    const outcome = await doOnce(c, { key: said.key, input: [said.input, who.id] }, (tx) =>
      hear(c, tx, { voice, words, grantId, personId: who.id }),
    )
    if (!outcome.ok) return showHeard(c, refused(c, said, outcome.why), 422)
    return tellHeard(c, grantId, outcome.became)
  })

  routes.post(pot.withdraw.path, async (c) => {
    const { db, actor, now } = c.var
    const grantId = idIn(c, 'grantId')
    if ((await getGrant(db, actor, grantId)).askedBy !== actor.personId) throw new NotFound()
    const said = await readForm(c, Nothing)
    if (!said.ok) return showGrant(c, said, 422)
    const outcome = await doOnce(c, said, (tx) => withdrawGrant(tx, actor, grantId, now()))
    if (!outcome.ok) return showGrant(c, refused(c, said, outcome.why), 422)
    flashes.set(c, 'pot.flash.withdrawn')
    return c.redirect(pot.index.to(), 303)
  })

  routes.post(pot.carryOut.path, async (c) => {
    const { actor, community, now } = c.var
    const grantId = idIn(c, 'grantId')
    const grant = await getGrant(c.var.db, actor, grantId)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showGrant(c, said, 422)
    const outcome = await doOnce(c, said, async (tx) => {
      const given = await carryOutGrant(tx, actor, grantId, todayIn(c), now())
      if (given.ok) await tellGiven(tx, { community, baseUrl }, grant, now())
      return given
    })
    if (!outcome.ok) return showGrant(c, refused(c, said, outcome.why), 422)
    flashes.set(c, 'pot.flash.carried-out', { name: grant.to })
    return c.redirect(pot.grant.to({ grantId: shortId(grantId) }), 303)
  })

  return routes

  /** Hears a voice, and tells whoever asked where that settles it against them. */
  async function hear(c: Ctx, tx: Parameters<typeof sayVoice>[0], said: Parameters<typeof sayVoice>[2]) {
    const { actor, community, now } = c.var
    const heard = await sayVoice(tx, actor, said, todayIn(c), now())
    if (heard.ok && heard.became === 'declined') {
      const grant = await getGrant(tx, actor, said.grantId)
      await tellDeclined(tx, { community, baseUrl }, grant, heard.became, now())
    }
    return heard
  }

  function tellHeard(c: Ctx, grantId: string, became: Became | null) {
    if (became === 'agreed') flashes.set(c, 'pot.flash.agreed')
    else if (became) flashes.set(c, 'pot.flash.declined')
    else flashes.set(c, 'pot.flash.heard')
    return c.redirect(pot.grant.to({ grantId: shortId(grantId) }), 303)
  }
}

async function showAsk(c: Ctx, said: Said, status: 200 | 422 = 200, near: Neighbour[] = []) {
  const { db, actor, community, view } = c.var
  const names = await listNamesToOffer(db, actor)
  const deciding = await getDeciding(db, community.id)
  return html(c, <AskPage view={view} said={said} names={names} near={near} deciding={deciding} />, status)
}

async function showGrant(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const { db, actor, community, view } = c.var
  const grant = await getGrant(db, actor, idIn(c, 'grantId'))
  return html(
    c,
    <GrantPage
      view={view}
      grant={grant}
      voices={await listVoices(db, community.id, grant.id)}
      deciding={await getDeciding(db, community.id)}
      me={actor.personId}
      isBroker={isBroker(actor)}
      said={said}
    />,
    status,
  )
}

async function showHeard(c: Ctx, said: Said, status: 200 | 422 = 200, near: Neighbour[] = []) {
  const { db, actor, view } = c.var
  const grant = await openFor(c)
  const names = await listNamesToOffer(db, actor)
  return html(c, <HeardPage view={view} said={said} names={names} near={near} grant={grant} />, status)
}

/** A grant for which this broker may pass on voices: not one they would receive themselves. */
async function openFor(c: Ctx) {
  const { db, actor } = c.var
  const grant = await getGrant(db, actor, idIn(c, 'grantId'))
  if (!isBroker(actor) || grant.toId === actor.personId) throw new NotFound()
  return grant
}

type Problem = 'pot.problem.who' | `exchanges.problem.who.${'unknown' | 'alike' | 'several'}`

/** Whoever is named, or `otherwise` where nobody is; or why we cannot tell, and who it might be. */
async function whoIsMeant(
  c: Ctx,
  { who = '', person = '' }: Record<string, string>,
  otherwise: string | null,
): Promise<{ ok: true; id: string } | { ok: false; problem: Problem; near: Neighbour[] }> {
  if (!who.trim())
    return otherwise ? { ok: true, id: otherwise } : { ok: false, problem: 'pot.problem.who', near: [] }
  const [meant] = await findMeant(c.var.db, c.var.community.id, [who])
  const chosen = meant && chosenFrom(meant, longId(person))
  if (chosen) return { ok: true, id: chosen.id }
  const near = meant?.near ?? []
  const why = near.length === 0 ? 'unknown' : near.length === 1 ? 'alike' : 'several'
  return { ok: false, problem: `exchanges.problem.who.${why}`, near }
}

function asProblem(said: Said, words: string): Said {
  return { values: said.values, problems: { who: words, ...said.problems } }
}

function refused(c: Ctx, said: Said, why: WhyNot): Said {
  return withProblem(said, fieldOf(why), sayWhyNot(c.var.view.w, why))
}
