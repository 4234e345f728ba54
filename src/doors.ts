import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { firstLabel } from './platform/addresses.ts'
import type { Actor } from './platform/auth/actor.ts'
import { findPermission, isShut, mayEnter, type Permission } from './platform/auth/permissions.ts'
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
import { findWall } from './rooms/wall/keeping/queries.ts'
import { wall } from './rooms/wall/urls.ts'
import { secondStep } from './rooms/welcome/second-step/urls.ts'
import { welcome } from './rooms/welcome/urls.ts'
import { signposts } from './signposts.ts'
import { voiceFor } from './voices.ts'

/** These come by themselves, and so are no sign of anybody. */
const asks = new Set([wall.still.to(), wall.ended.to()])

/** Finds out where we are, who is here and how to speak with them, and gives the request a connection that sees this community only. */
export function welcomeIn(keeps: Keeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('now', keeps.now)
    c.set('wall', null)
    const community = await findCommunity(keeps.db, firstLabel(c.req.url))
    if (!community) {
      c.set('db', keeps.db)
      return enter(c, keeps, null, null, next)
    }
    await inCommunity(keeps.db, community.id, async (db) => {
      c.set('db', db)
      c.set('community', community)
      const [secret, screen] = [keeps.cookies.read(c, 'session'), keeps.cookies.read(c, 'wall')]
      if (screen) c.set('wall', await findWall(db, community.id, screen, keeps.now()))
      const asking = asks.has(c.req.path) && c.req.method !== 'POST'
      const known = secret ? await findActor(db, community.id, secret, keeps.now(), asking) : null
      // What began at a wall is nothing anywhere else.
      const actor = known?.wallUntil && !c.var.wall ? null : known
      await enter(c, keeps, community, actor, next)
    })
  }
}

/** Opens each door only to those its row in permissions.tsv names. A stranger is asked to sign in; anybody else finds nothing there. */
export function gate(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { visitor, view } = c.var
    const door = doorOf(c)
    if (visitor?.wallUntil && door && !door.atWall) throw new NotFound()
    if (visitor && door && asksSecond(c, door, visitor))
      return c.redirect(withQuery(secondStep.ask.to(), { next: askedFor(c) }), 303)
    // A wall's front page is the wall.
    const home = c.var.wall && !visitor && c.req.path === welcome.home.to()
    if (!home && mayEnter(door?.audience ?? null, visitor, view.community !== null)) return next()
    if (!view.community) return c.redirect(welcome.begin.to(), 303)
    if (visitor) throw new NotFound()
    if (c.var.wall) return c.redirect(wall.show.to(), 303)
    return c.redirect(withQuery(welcome.signIn.to(), { next: askedFor(c) }), 303)
  }
}

/**
 * Whether the second step comes before this door: what their tasks open, and, after signing in, any page but those that
 * are for everybody. What they send as somebody who holds no task goes through, where that is enough.
 */
function asksSecond(c: Ctx, door: Permission, visitor: Actor): boolean {
  const asks = visitor.second?.asks
  if (door.audience === 'anyone' || door.path.startsWith(secondStep.ask.to())) return false
  if (asks === 'must') return true
  if (isShut(door.audience, visitor) && !mayEnter(door.audience, visitor, true)) return true
  return asks === 'could' && c.req.method === 'GET'
}

/** The page somebody wanted. Whoever was signed out while they wrote comes back to the page they wrote on. */
function askedFor(c: Ctx): string | null {
  const asked = c.req.method === 'GET' ? pathOf(c.req.url) : pathOf(c.req.header('referer') ?? '')
  return asked === '/' ? null : asked
}

/** Whether somebody reads the answer. What a phone fetches on its own, to have it without a line, takes no message away. */
function isRead(c: Ctx): boolean {
  return c.req.method === 'GET' && c.req.header('x-beforehand') === undefined
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
  // What was chosen on this device comes first; on a wall, what whoever came in at it reads.
  const shown = isLanguage(chosen) ? chosen : null
  const reads = actor?.reads ?? null
  const spoken = voiceFor(usual, actor?.wallUntil ? (reads ?? shown) : (shown ?? reads))
  const lang = localeOf(spoken.language)
  const voice = { ...spoken, lang, dir: directionOf(lang), ...keeps.tongues?.[chosen ?? ''] }
  const { words: flash = null, undo = null } = (isRead(c) && keeps.flashes.take(c, voice.w)) || {}
  const view = {
    ...voice,
    newKey: newId,
    path: c.req.path,
    now: keeps.now(),
    community,
    actor,
    flash,
    undo,
  }
  return { ...view, ...signposts(view, c.req.url, c.var.wall) }
}

function doorOf(c: Ctx) {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
  // The first that is not a middleware: of two that fit, the one named first answers.
  const route = matchedRoutes(c).find((one) => one.method === method)
  return route ? findPermission(method, route.path) : null
}
