import { Hono } from 'hono'
import { z } from 'zod'
import { homeOf } from '../../../platform/addresses.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId } from '../../../platform/ids.ts'
import { findWrittenMail, listWrittenMails } from '../../../platform/written-mail.ts'
import { people } from '../../people/urls.ts'
import { comeIn } from '../come-in.ts'
import { welcome } from '../urls.ts'
import { AsPage } from './as-page.tsx'
import { MailPage, MailsPage } from './mail-pages.tsx'
import { countWaitingMails, findVillager, listVillagers, pageSize } from './queries.ts'

const WhoForm = z.object({ who: z.string().max(40) })

/** What one may do in the demo village and nowhere else: be anybody, and read everybody's letters. */
export function demoRoutes(keeps: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(welcome.signInAs.path, async (c) => {
    const community = demoIn(c)
    const { db, view } = c.var
    const afterId = longId(c.req.query('after') ?? '')
    const after = afterId ? await findVillager(db, community.id, afterId) : null
    const { villagers, more } = await listVillagers(db, community.id, after)
    const next = more ? (villagers[pageSize - 1] ?? null) : null
    return html(c, <AsPage view={view} villagers={villagers} next={next} paged={after !== null} />)
  })

  routes.post(welcome.signInAs.path, async (c) => {
    const community = demoIn(c)
    const said = await readForm(c, WhoForm)
    if (!said.ok) return c.redirect(welcome.signInAs.to(), 303)
    const id = longId(said.input.who)
    const villager = id ? await findVillager(c.var.db, community.id, id) : null
    if (!villager) throw new NotFound()
    await comeIn(c, keeps, c.var.db, { communityId: community.id, personId: villager.id })
    return c.redirect(people.me.to(), 303)
  })

  routes.get(welcome.mails.path, async (c) => {
    const { id } = demoIn(c)
    const before = c.req.query('before') ?? null
    const waiting = await countWaitingMails(c.var.db, id)
    const { mails, more } = keeps.mailFolder
      ? await listWrittenMails(keeps.mailFolder, before, 30)
      : { mails: [], more: false }
    return html(
      c,
      <MailsPage view={c.var.view} mails={mails} more={more} paged={before !== null} waiting={waiting} />,
    )
  })

  routes.get(welcome.mail.path, async (c) => {
    const community = demoIn(c)
    const mail = keeps.mailFolder ? await findWrittenMail(keeps.mailFolder, c.req.param('name')) : null
    if (!mail) throw new NotFound()
    return html(c, <MailPage view={c.var.view} mail={mail} baseUrl={homeOf(keeps.baseUrl, community)} />)
  })

  return routes
}

/** Anywhere but in the demo village none of these doors is there. */
function demoIn(c: Ctx) {
  const { community } = c.var.view
  if (!community?.isDemo) throw new NotFound()
  return community
}
