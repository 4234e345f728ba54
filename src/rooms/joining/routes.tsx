import { Hono } from 'hono'
import { homeOf, isScannable, opensOnlyHere } from '../../platform/addresses.ts'
import { isBroker } from '../../platform/auth/actor.ts'
import { newPrintedCode, printedCodeDigest } from '../../platform/auth/secrets.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, keyReused, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { countTry } from '../welcome/tries.ts'
import { changeCode, goOn, invite } from './commands.ts'
import { InvitePage } from './form-pages.tsx'
import { InviteForm, Nothing } from './forms.ts'
import { joinRoutes } from './join-routes.tsx'
import { sendInvitation } from './letters.ts'
import { ListPage } from './list-page.tsx'
import { PaperPage } from './paper-page.tsx'
import { type Arrival, getArrival, listComingIn } from './queries.ts'
import { mayHelp, maySee } from './rules.ts'
import { ArrivalPage } from './show-page.tsx'
import { type SlipFor, SlipPage } from './slip-page.tsx'
import { stepRoutes } from './step-routes.tsx'
import { joining } from './urls.ts'

/** Invitations that one member sends or prints in a day. */
const invitationsADay = 20

/** Coming in, from the side of those who are here: who comes, who welcomes them, and how far they are. */
export function joiningRoutes(keeps: Keeps): Hono<Env> {
  const { flashes, baseUrl, now } = keeps
  const routes = new Hono<Env>()
  routes.route('/', joinRoutes(keeps))

  routes.get(joining.index.path, async (c) => {
    const { db, actor, view } = c.var
    const after = longId(c.req.query('after') ?? '')
    const found = await listComingIn(db, actor, after)
    return html(c, <ListPage view={view} {...found} isFirst={!after} isBroker={isBroker(actor)} />)
  })

  routes.get(joining.invite.path, (c) => showInvite(c, blank))

  routes.post(joining.invite.path, async (c) => {
    const { db, actor, community, view } = c.var
    const said = await readForm(c, InviteForm)
    if (!said.ok) return showInvite(c, said, 422)
    const share = { of: `invite ${actor.personId}`, atMost: invitationsADay, withinMinutes: 24 * 60 }
    const tried = await countTry(db, community.id, [share], now())
    if (!tried.ok) return showInvite(c, withProblem(said, 'form', view.w('joining.problem.invitations')), 429)
    const { name, email } = said.input
    const { code, digest } = await newCode(c)
    const outcome = await doOnce(c, said, async (tx) => {
      const invited = await invite(tx, actor, { name, digest }, now())
      const letter = { to: email ?? '', name, code, inviter: actor.name }
      if (email) await sendInvitation(tx, { community, baseUrl }, letter, now())
      return invited
    })
    if (!outcome.ok) return showInvite(c, keyReused(c, said), 422)
    if (outcome.digest !== digest)
      return showInvite(c, withProblem(said, 'form', view.w('joining.problem.said-already')), 422)
    if (!email) return showSlip(c, { what: 'invited', name, code, back: joining.index.to() })
    flashes.set(c, 'joining.flash.invited', { name })
    return c.redirect(joining.index.to(), 303)
  })

  routes.get(joining.paper.path, async (c) => {
    const empty = c.req.param('arrivalId') === 'new'
    const arrival = empty ? null : await seenIn(c)
    return html(c, <PaperPage view={c.var.view} arrival={arrival} />)
  })

  routes.get(joining.show.path, async (c) => showArrival(c, await seenIn(c)))

  routes.post(joining.code.path, async (c) => {
    const { actor, view } = c.var
    const arrival = await seenIn(c)
    if (!mayHelp(arrival, whoIs(c))) throw new NotFound()
    const said = await readForm(c, Nothing)
    if (!said.ok) return showArrival(c, arrival, said.problems)
    const { code, digest } = await newCode(c)
    const outcome = await doOnce(c, said, (tx) =>
      changeCode(tx, actor, { arrivalId: arrival.id, digest }, now()),
    )
    if (!outcome.ok) return showArrival(c, arrival, { form: view.w('platform.form.key-reused') })
    if (outcome.digest !== digest)
      return showArrival(c, arrival, { form: view.w('joining.problem.said-already') })
    const back = joining.show.to({ arrivalId: shortId(arrival.id) })
    return showSlip(c, { what: 'new-code', name: arrival.name, code, back })
  })

  routes.post(joining.goOn.path, async (c) => {
    const { actor, view } = c.var
    const arrival = await seenIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showArrival(c, arrival, said.problems)
    const outcome = await doOnce(c, said, (tx) =>
      goOn(tx, actor.communityId, { id: arrival.id, by: actor }, now()),
    )
    if (!outcome.ok) return showArrival(c, arrival, { form: view.w('platform.form.key-reused') })
    flashes.set(c, 'joining.flash.goes-on')
    return c.redirect(joining.show.to({ arrivalId: shortId(arrival.id) }), 303)
  })

  routes.route('/', stepRoutes(keeps))
  return routes

  function showSlip(c: Ctx, slip: { what: SlipFor; name: string; code: string; back: string }) {
    const { community, view } = c.var
    const address = homeOf(baseUrl, community) + joining.mine.to()
    return html(
      c,
      <SlipPage
        view={view}
        {...slip}
        address={address}
        onlyHere={opensOnlyHere(address)}
        scans={isScannable(address, community)}
      />,
    )
  }
}

async function newCode(c: Ctx): Promise<{ code: string; digest: string }> {
  const code = newPrintedCode()
  return { code, digest: await printedCodeDigest(code, c.var.community.id) }
}

function showInvite(c: Ctx, said: Said, status: 200 | 422 | 429 = 200) {
  return html(c, <InvitePage view={c.var.view} said={said} />, status)
}

function showArrival(c: Ctx, arrival: Arrival, problems: Record<string, string> = {}) {
  const who = whoIs(c)
  return html(
    c,
    <ArrivalPage
      view={c.var.view}
      arrival={arrival}
      helps={mayHelp(arrival, who)}
      isBroker={who.isBroker}
      own={arrival.personId === who.personId}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  )
}

/** Somebody on the way, for those who may read it. Throws NotFound for anybody else. */
async function seenIn(c: Ctx): Promise<Arrival> {
  const { db, actor } = c.var
  const arrival = await getArrival(db, actor.communityId, idIn(c, 'arrivalId'))
  if (!maySee(arrival, whoIs(c))) throw new NotFound()
  return arrival
}

function whoIs({ var: { actor } }: Ctx) {
  return { personId: actor.personId, isBroker: isBroker(actor) }
}
