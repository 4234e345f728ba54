import { Hono, type MiddlewareHandler } from 'hono'
import { NotFound } from '../../platform/errors.ts'
import type { Env } from '../../platform/http/env.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { isLanguage } from '../../platform/i18n/words.ts'
import { people } from '../people/urls.ts'
import { beginRoutes, type SeedVillage } from './begin/routes.tsx'
import { codeRoutes } from './codes/routes.tsx'
import { keepLanguage } from './come-in.ts'
import { demoRoutes } from './demo/routes.tsx'
import { deviceRoutes } from './devices/routes.tsx'
import { FrontPage } from './front-page.tsx'
import { HelpPage } from './help-page.tsx'
import { offlineRoutes } from './offline/routes.tsx'
import { ownPath } from './own-path.ts'
import { listBrokers } from './queries.ts'
import { secondStepRoutes } from './second-step/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'
import { welcome } from './urls.ts'

/** Coming in: the front door, the first visit, signing in and out, language, help. */
export function welcomeRoutes(keeps: Keeps, seedVillage: SeedVillage): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(welcome.home.path, (c) => {
    const { visitor, view } = c.var
    if (!view.community) return c.redirect(welcome.begin.to(), 303)
    return visitor ? c.redirect(people.me.to(), 303) : html(c, <FrontPage view={view} />)
  })

  routes.get(welcome.help.path, async (c) => {
    const { db, visitor, view } = c.var
    const brokers = visitor ? await listBrokers(db, visitor.communityId) : []
    return html(c, <HelpPage view={view} brokers={brokers} />)
  })

  routes.get(welcome.language.path, async (c) => {
    const { db, visitor } = c.var
    const language = c.req.param('language')
    if (!isLanguage(language)) throw new NotFound()
    // On a wall it is theirs while they are there; the wall keeps its own.
    if (!visitor?.wallUntil) keeps.cookies.keep(c, 'language', language)
    // A link, so that it works everywhere; but another site's page does not decide how somebody's letters are written.
    if (visitor && c.req.header('sec-fetch-site') !== 'cross-site') await keepLanguage(db, visitor, language)
    return c.redirect(ownPath(c.req.query('back')) ?? welcome.home.to(), 303)
  })

  routes.use(`${welcome.signIn.path}/*`, onceBegun())
  routes.route('/', beginRoutes(keeps, seedVillage))
  routes.route('/', signInRoutes(keeps))
  routes.route('/', codeRoutes(keeps))
  routes.route('/', deviceRoutes(keeps))
  routes.route('/', secondStepRoutes(keeps))
  routes.route('/', offlineRoutes())
  routes.route('/', demoRoutes(keeps))
  return routes
}

/** Where nobody has begun a community yet, there is nothing to sign in to. */
function onceBegun(): MiddlewareHandler<Env> {
  return async (c, next) => (c.var.view.community ? next() : c.redirect(welcome.begin.to(), 303))
}
