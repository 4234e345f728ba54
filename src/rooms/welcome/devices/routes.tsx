import { Hono } from 'hono'
import { z } from 'zod'
import { secretDigest } from '../../../platform/auth/secrets.ts'
import { endSession, endSessionOf, listSessions } from '../../../platform/auth/sessions.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { leaveNothing } from '../../../platform/http/leave-nothing.ts'
import { findWaitingCode } from '../codes/queries.ts'
import { closeEveryDoor } from '../sign-in/commands.ts'
import { welcome } from '../urls.ts'
import { DevicesPage } from './pages.tsx'

const WhichForm = z.object({ which: z.string().max(100) })

/** Where somebody is signed in, and the ways out. */
export function deviceRoutes({ cookies, flashes, now }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(welcome.devices.path, (c) => showDevices(c))

  routes.post(welcome.devices.path, async (c) => {
    const { actor } = c.var
    const said = await readForm(c, WhichForm)
    if (!said.ok) return showDevices(c, 422)
    const outcome = await doOnce(c, said, async (tx) => {
      await endSessionOf(tx, actor, said.input.which)
      return { ok: true }
    })
    if (!outcome.ok) return showDevices(c, 422)
    flashes.set(c, 'welcome.devices.ended')
    return c.redirect(welcome.devices.to(), 303)
  })

  // Going out never fails: without a key, twice, or when one was out already.
  routes.post(welcome.signOut.path, async (c) => {
    const { db, visitor } = c.var
    const secret = cookies.read(c, 'session')
    if (visitor && secret) await inTransaction(db, (tx) => endSession(tx, visitor.communityId, secret))
    cookies.drop(c, 'session')
    leaveNothing(c)
    flashes.set(c, 'welcome.signed-out')
    return c.redirect(welcome.home.to(), 303)
  })

  routes.post(welcome.signOutEverywhere.path, async (c) => {
    const { db, visitor } = c.var
    if (visitor) await inTransaction(db, (tx) => closeEveryDoor(tx, visitor))
    cookies.drop(c, 'session')
    leaveNothing(c)
    flashes.set(c, 'welcome.signed-out-everywhere')
    return c.redirect(welcome.home.to(), 303)
  })

  async function showDevices(c: Ctx, status: 200 | 422 = 200) {
    const { db, actor, view } = c.var
    const here = secretDigest(cookies.read(c, 'session') ?? '')
    const sessions = await listSessions(db, actor, now())
    const code = await findWaitingCode(db, actor, now())
    return html(c, <DevicesPage view={view} sessions={sessions} here={here} code={code} />, status)
  }

  return routes
}
