import { Hono } from 'hono'
import { z } from 'zod'
import { endSession } from '../../../platform/auth/sessions.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { doOnce, readForm } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { wall } from '../urls.ts'
import { openDemoWall } from './commands.ts'
import { DemoWallPage } from './page.tsx'
import { demoWallSecret } from './secrets.ts'

const DemoForm = z.object({ to: z.enum(['be', 'stop']) })

/** In the demo village only: being the wall with one's own browser, and being none again. */
export function demoWallRoutes({ cookies, now }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(wall.demo.path, (c) => {
    demoIn(c)
    return html(c, <DemoWallPage view={c.var.view} isWall={c.var.wall !== null} />)
  })

  routes.post(wall.demo.path, async (c) => {
    const { id } = demoIn(c)
    const said = await readForm(c, DemoForm)
    if (!said.ok) return html(c, <DemoWallPage view={c.var.view} isWall={c.var.wall !== null} />, 422)
    const session = cookies.read(c, 'session')
    const outcome = await doOnce(c, said, async (tx) => {
      if (session) await endSession(tx, id, session)
      return openDemoWall(tx, id, now())
    })
    if (!outcome.ok) return c.redirect(wall.demo.to(), 303)
    cookies.drop(c, 'session')
    if (said.input.to === 'stop') {
      cookies.drop(c, 'wall')
      return c.redirect(wall.demo.to(), 303)
    }
    cookies.keep(c, 'wall', demoWallSecret(id))
    return c.redirect(wall.show.to(), 303)
  })
  return routes
}

function demoIn(c: Ctx) {
  const { community } = c.var.view
  if (!community?.isDemo) throw new NotFound()
  return community
}
