import { Hono } from 'hono'
import { isBroker } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { listNamesToOffer } from '../exchanges/log/queries.ts'
import { todayIn } from '../exchanges/today.ts'
import { agreeToShare, declineSharing, partAgain, renameShared, startSharing } from './commands.ts'
import { NameForm, Nothing, PartForm, StartForm, WhoForm } from './forms.ts'
import { groupRoutes } from './groups-routes.tsx'
import { whoAreMeant } from './named.ts'
import { SharingPage } from './page.tsx'
import { getSharer, listGroups, listSharing } from './queries.ts'
import { sharing } from './urls.ts'
import { sayNames, sayWhyNot, type WhyNot } from './wording.ts'

/** Hours on one account with others. One's own page, and for brokers that of somebody. */
export function sharingRoutes(keeps: Keeps): Hono<Env> {
  const { flashes } = keeps
  const routes = new Hono<Env>()

  for (const door of [sharing.mine, sharing.of]) {
    routes.get(door.path, (c) => showSharing(c, personIn(c), blank))

    routes.post(door.path, async (c) => {
      const { actor, view, now } = c.var
      const personId = personIn(c)
      const said = await readForm(c, StartForm)
      if (!said.ok) return showSharing(c, personId, said)
      const meant = await whoAreMeant(c, said.input.names)
      if (!meant.ok)
        return showSharing(c, personId, withProblem(said, 'names', sayNames(view.w, meant.problems)))
      const agreed = said.input.spoke === 'yes' && isBroker(actor)
      const start = { name: said.input.name, personId, withIds: meant.ids, agreed }
      const outcome = await doOnce(c, { key: said.key, input: start }, (tx) =>
        startSharing(tx, actor, start, todayIn(c), now()),
      )
      if (!outcome.ok) {
        const { why } = outcome
        return showSharing(c, personId, withProblem(said, 'names', sayWhyNot(view.w, why)))
      }
      const accountId = shortId(outcome.accountId)
      const undo = { action: sharing.decline.to({ accountId }), values: { person: shortId(personId) } }
      if (agreed) flashes.set(c, 'sharing.flash.shared')
      else flashes.set(c, 'sharing.flash.asked', {}, undo)
      return back(c, personId)
    })
  }

  routes.post(sharing.agree.path, async (c) => {
    const { actor, now } = c.var
    const accountId = idIn(c, 'accountId')
    const said = await readForm(c, Nothing)
    if (!said.ok) return showSharing(c, actor.personId, said)
    const outcome = await doOnce(c, said, (tx) => agreeToShare(tx, actor, accountId, todayIn(c), now()))
    if (!outcome.ok) return refuse(c, actor.personId, said, outcome.why)
    flashes.set(c, 'sharing.flash.shared')
    return back(c, actor.personId)
  })

  routes.post(sharing.decline.path, async (c) => {
    const { actor, now } = c.var
    const accountId = idIn(c, 'accountId')
    const said = await readForm(c, WhoForm)
    const personId = longId(said.values.person ?? '') ?? actor.personId
    if (!said.ok) return showSharing(c, mayShow(c, personId), said)
    const outcome = await doOnce(c, said, (tx) => declineSharing(tx, actor, { accountId, personId }, now()))
    if (!outcome.ok) return refuse(c, personId, said, outcome.why)
    flashes.set(c, 'sharing.flash.declined')
    return back(c, personId)
  })

  routes.post(sharing.rename.path, async (c) => {
    const { actor, now } = c.var
    const accountId = idIn(c, 'accountId')
    const said = await readForm(c, NameForm)
    const personId = mayShow(c, longId(said.values.person ?? '') ?? actor.personId)
    if (!said.ok) return showSharing(c, personId, said)
    const { name } = said.input
    const outcome = await doOnce(c, said, (tx) => renameShared(tx, actor, { accountId, name }, now()))
    if (!outcome.ok) return refuse(c, personId, said, outcome.why)
    flashes.set(c, 'sharing.flash.renamed')
    return back(c, personId)
  })

  routes.post(sharing.part.path, async (c) => {
    const { actor, now } = c.var
    const accountId = idIn(c, 'accountId')
    const said = await readForm(c, PartForm)
    const personId = mayShow(c, longId(said.values.person ?? '') ?? actor.personId)
    if (!said.ok) return showSharing(c, personId, said)
    const parts = { accountId, personId, minutes: said.input }
    const outcome = await doOnce(c, { key: said.key, input: parts }, (tx) =>
      partAgain(tx, actor, parts, todayIn(c), now()),
    )
    if (!outcome.ok) return refuse(c, personId, said, outcome.why)
    flashes.set(c, 'sharing.flash.parted')
    return back(c, personId)
  })

  routes.route('/', groupRoutes(keeps))
  return routes
}

async function showSharing(c: Ctx, personId: string, said: Said) {
  const { db, actor, community, view } = c.var
  const person = await getSharer(db, community.id, personId)
  const own = personId === actor.personId
  const accounts = await listSharing(db, community.id, personId)
  const groups = await listGroups(db, community.id, personId)
  const names = await listNamesToOffer(db, actor)
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  return html(c, <SharingPage {...{ view, person, own, accounts, groups, names, said }} />, status)
}

function refuse(c: Ctx, personId: string, said: Said, why: WhyNot) {
  const field = why === 'beyond' || why === 'by-a-broker' ? 'length' : 'form'
  return showSharing(c, personId, withProblem(said, field, sayWhyNot(c.var.view.w, why)))
}

/** One's own, or, for a broker, that of somebody; for anybody else it is not there. */
function mayShow(c: Ctx, personId: string): string {
  if (personId !== c.var.actor.personId && !isBroker(c.var.actor)) throw new NotFound()
  return personId
}

function personIn(c: Ctx): string {
  const typed = c.req.param('personId')
  const personId = typed === undefined ? c.var.actor.personId : longId(typed)
  if (!personId) throw new NotFound()
  return mayShow(c, personId)
}

function back(c: Ctx, personId: string) {
  const own = personId === c.var.actor.personId
  return c.redirect(own ? sharing.mine.to() : sharing.of.to({ personId: shortId(personId) }), 303)
}
