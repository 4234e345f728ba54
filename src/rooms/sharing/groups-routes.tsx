import { Hono } from 'hono'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { shortId } from '../../platform/ids.ts'
import { todayIn } from '../exchanges/today.ts'
import { GroupForm, Nothing } from './forms.ts'
import { changeGroup, closeGroup, openGroup } from './groups.ts'
import { GroupPage, GroupsPage, NewGroupPage } from './groups-pages.tsx'
import { whoAreMeant } from './named.ts'
import { type Group, getGroup, listGroups } from './queries.ts'
import { sharing } from './urls.ts'
import { sayNames, sayWhyNot } from './wording.ts'

/** Accounts of circles and clubs: opened, named, and closed by brokers. */
export function groupRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(sharing.groups.path, async (c) => {
    const { db, community, view } = c.var
    return html(c, <GroupsPage view={view} groups={await listGroups(db, community.id, null)} />)
  })

  routes.get(sharing.newGroup.path, (c) => showNew(c, blank))

  routes.post(sharing.newGroup.path, async (c) => {
    const { actor, now } = c.var
    const said = await readGroup(c)
    if (!said.ok) return showNew(c, said)
    const { name, holderIds } = said
    const outcome = await doOnce(c, { key: said.key, input: [name, holderIds] }, (tx) =>
      openGroup(tx, actor, { name, holderIds }, todayIn(c), now()),
    )
    if (!outcome.ok) return showNew(c, withProblem(said, 'names', sayWhyNot(c.var.view.w, outcome.why)))
    flashes.set(c, 'sharing.flash.group-opened')
    return c.redirect(sharing.group.to({ accountId: shortId(outcome.id) }), 303)
  })

  routes.get(sharing.group.path, async (c) => showGroup(c, await groupIn(c), blank))

  routes.post(sharing.group.path, async (c) => {
    const { actor, now } = c.var
    const group = await groupIn(c)
    const said = await readGroup(c)
    if (!said.ok) return showGroup(c, group, said)
    const { name, holderIds } = said
    const outcome = await doOnce(c, { key: said.key, input: [name, holderIds] }, (tx) =>
      changeGroup(tx, actor, { id: group.id, name, holderIds }, todayIn(c), now()),
    )
    if (!outcome.ok)
      return showGroup(c, group, withProblem(said, 'names', sayWhyNot(c.var.view.w, outcome.why)))
    flashes.set(c, 'sharing.flash.group-saved')
    return c.redirect(sharing.group.to({ accountId: shortId(group.id) }), 303)
  })

  for (const open of [false, true])
    routes.post((open ? sharing.openGroup : sharing.closeGroup).path, async (c) => {
      const { actor, now } = c.var
      const group = await groupIn(c)
      const said = await readForm(c, Nothing)
      if (!said.ok) return showGroup(c, group, said)
      const outcome = await doOnce(c, said, (tx) => closeGroup(tx, actor, { id: group.id, open }, now()))
      if (!outcome.ok)
        return showGroup(c, group, withProblem(said, 'form', sayWhyNot(c.var.view.w, outcome.why)))
      const accountId = shortId(group.id)
      const action = (open ? sharing.closeGroup : sharing.openGroup).to({ accountId })
      flashes.set(
        c,
        open ? 'sharing.flash.group-open-again' : 'sharing.flash.group-closed',
        {},
        { action, values: {} },
      )
      return c.redirect(sharing.group.to({ accountId }), 303)
    })
  return routes
}

/** The form of a group, with whoever is named in it. */
async function readGroup(c: Ctx) {
  const said = await readForm(c, GroupForm)
  const meant = await whoAreMeant(c, said.values.names ?? '')
  if (!meant.ok)
    return { ...withProblem(said, 'names', sayNames(c.var.view.w, meant.problems)), ok: false as const }
  if (!said.ok) return said
  return { ...said, name: said.input.name, holderIds: [...new Set(meant.ids)] }
}

function showNew(c: Ctx, said: Said) {
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  return html(c, <NewGroupPage view={c.var.view} said={said} />, status)
}

function showGroup(c: Ctx, group: Group, said: Said) {
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  return html(c, <GroupPage view={c.var.view} group={group} said={said} />, status)
}

function groupIn(c: Ctx): Promise<Group> {
  const id = idIn(c, 'accountId')
  return getGroup(c.var.db, c.var.community.id, id)
}
