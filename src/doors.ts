import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { findAudience, mayEnter } from './platform/auth/permissions.ts'
import { findActor, type Known } from './platform/auth/sessions.ts'
import { inCommunity } from './platform/db/database.ts'
import { NotFound } from './platform/errors.ts'
import type { Community, Ctx, Env, View } from './platform/http/env.ts'
import type { Keeps } from './platform/http/house.ts'
import { directionOf } from './platform/i18n/direction.ts'
import { isLanguage, localeOf } from './platform/i18n/words.ts'
import { newId } from './platform/ids.ts'
import { withQuery } from './platform/urls.ts'
import { findCommunity } from './rooms/community/queries.ts'
import { welcome } from './rooms/welcome/urls.ts'
import { signposts } from './signposts.ts'
import { voiceFor } from './voices.ts'

/** Finds out where we are, who is here and how to speak with them, and gives the request a connection that sees this community only. */
export function welcomeIn(keeps: Keeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('now', keeps.now)
    const community = await findCommunity(keeps.db)
    if (!community) {
      c.set('db', keeps.db)
      return enter(c, keeps, null, null, next)
    }
    await inCommunity(keeps.db, community.id, async (db) => {
      c.set('db', db)
      c.set('community', community)
      const secret = keeps.cookies.read(c, 'session')
      const actor = secret ? await findActor(db, community.id, secret, keeps.now()) : null
      await enter(c, keeps, community, actor, next)
    })
  }
}

/** Opens each door only to those its row in permissions.tsv names. A stranger is asked to sign in; anybody else finds nothing there. */
export function gate(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { visitor, view } = c.var
    // No address of ours holds this letter, and no database could look for it.
    if (c.req.url.includes('%00')) throw new NotFound()
    const audience = audienceOf(c)
    if (mayEnter(audience, visitor, view.community !== null)) return next()
    if (!view.community) return c.redirect(welcome.begin.to(), 303)
    if (visitor) throw new NotFound()
    // Whoever was signed out while they wrote comes back to the page they wrote on.
    const asked = c.req.method === 'GET' ? pathOf(c.req.url) : pathOf(c.req.header('referer') ?? '')
    return c.redirect(withQuery(welcome.signIn.to(), { next: asked === '/' ? null : asked }), 303)
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? address.slice(new URL(address).origin.length) : '/'
}

async function enter(
  c: Ctx,
  keeps: Keeps,
  community: Community | null,
  actor: Known | null,
  next: () => Promise<void>,
) {
  c.set('visitor', actor)
  if (actor) c.set('actor', actor)
  c.set('view', viewFor(c, keeps, community, actor))
  await next()
}

function viewFor(c: Ctx, keeps: Keeps, community: Community | null, actor: Known | null): View {
  const chosen = keeps.cookies.read(c, 'language')
  const usual = community ?? { language: 'en', timeZone: 'Europe/London', vocabulary: {} }
  // What was chosen on this device comes first: it may be the tablet on the wall.
  const spoken = voiceFor(usual, isLanguage(chosen) ? chosen : (actor?.reads ?? null))
  const lang = localeOf(spoken.language)
  const voice = { ...spoken, lang, dir: directionOf(lang), ...keeps.tongues?.[chosen ?? ''] }
  const flash = c.req.method === 'GET' ? keeps.flashes.take(c, voice.w) : null
  const view = {
    ...voice,
    newKey: newId,
    path: c.req.path,
    now: keeps.now(),
    community,
    actor,
    flash,
  }
  return { ...view, ...signposts(view, c.req.url) }
}

function audienceOf(c: Ctx) {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
  // The first that is not a middleware: of two that fit, the one named first answers.
  const route = matchedRoutes(c).find((one) => one.method === method)
  return route ? findAudience(method, route.path) : null
}
