import { Hono } from 'hono'
import { homeOf } from '../../../platform/addresses.ts'
import {
  newPrintedCode,
  newSecret,
  printedCodeDigest,
  readPrintedCode,
  secretDigest,
} from '../../../platform/auth/secrets.ts'
import { endSession } from '../../../platform/auth/sessions.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { doDeed } from '../../../platform/deeds.ts'
import { NotFound } from '../../../platform/errors.ts'
import { clientOf } from '../../../platform/http/client.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { leaveNothing } from '../../../platform/http/leave-nothing.ts'
import { shortId } from '../../../platform/ids.ts'
import { countTry, forgetTries } from '../../welcome/tries.ts'
import { wall } from '../urls.ts'
import { endWall, enrol, makeWall, renameWall } from './commands.ts'
import { EnrolForm, NameForm, Nothing, WallForm } from './forms.ts'
import { EnrolPage, WallCodePage, WallPage, WallsPage } from './pages.tsx'
import { getWall, listWalls, type Wall } from './queries.ts'

const wrongCodesFromClient = 20
const wrongCodesAtAll = 1000

/** Making, naming and ending walls, and becoming one. */
export function keepingRoutes(keeps: Keeps): Hono<Env> {
  const { cookies, flashes, now } = keeps
  const routes = new Hono<Env>()

  routes.get(wall.keeping.path, (c) => showWalls(c))

  routes.post(wall.keeping.path, async (c) => {
    const { actor, community, view } = c.var
    const said = await readForm(c, WallForm)
    if (!said.ok) return showWalls(c, said, 422)
    const { name, how } = said.input
    const code = newPrintedCode()
    const secret = newSecret()
    const by =
      how === 'here'
        ? { secretDigest: secretDigest(secret) }
        : { codeDigest: await printedCodeDigest(code, community.id) }
    const digest = 'codeDigest' in by ? by.codeDigest : by.secretDigest
    const outcome = await doOnce(c, said, (tx) => makeWall(tx, actor, name, by, now()))
    if (!outcome.ok) return showWalls(c, refused(c, said, outcome.why), 422)
    // The same form again: its code was shown, is kept nowhere, and this one opens nothing.
    if (outcome.digest !== digest) {
      flashes.set(c, 'wall.flash.shown')
      return c.redirect(wall.one.to({ wallId: shortId(outcome.id) }), 303)
    }
    if (how === 'here') return becomeWall(c, secret)
    const address = homeOf(keeps.baseUrl, c.var.community) + wall.enrol.to()
    return html(c, <WallCodePage view={view} name={name} code={code} address={address} />)
  })

  routes.get(wall.one.path, async (c) => {
    const one = await wallIn(c)
    return showWall(c, one, { values: { name: one.name }, problems: {} })
  })

  routes.post(wall.one.path, async (c) => {
    const { actor } = c.var
    const one = await wallIn(c)
    const said = await readForm(c, NameForm)
    if (!said.ok) return showWall(c, one, said, 422)
    const outcome = await doOnce(c, said, (tx) => renameWall(tx, actor, one.id, said.input.name, now()))
    if (!outcome.ok) return showWall(c, one, refused(c, said, outcome.why), 422)
    flashes.set(c, 'wall.flash.renamed')
    return c.redirect(wall.keeping.to(), 303)
  })

  routes.post(wall.end.path, async (c) => {
    const { actor } = c.var
    const one = await wallIn(c)
    const said = await readForm(c, Nothing)
    if (!said.ok) return showWall(c, one, { ...said, values: { name: one.name } }, 422)
    const outcome = await doOnce(c, said, (tx) => endWall(tx, actor, one.id, now()))
    if (!outcome.ok) return showWall(c, one, refused(c, said, outcome.why), 422)
    flashes.set(c, 'wall.flash.ended', { name: one.name })
    return c.redirect(wall.keeping.to(), 303)
  })

  routes.get(wall.enrol.path, (c) => showEnrol(c))

  routes.post(wall.enrol.path, async (c) => {
    const { db, view } = c.var
    const { community } = view
    if (!community) throw new NotFound()
    const said = await readForm(c, EnrolForm)
    if (!said.ok) return showEnrol(c, said, 422)
    const shares = [
      { of: `wall code ${clientOf(c)}`, atMost: wrongCodesFromClient },
      { of: 'wall code', atMost: wrongCodesAtAll },
    ]
    const tried = await countTry(db, community.id, shares, now())
    if (!tried.ok) return showEnrol(c, withProblem(said, 'code', view.w('wall.problem.codes', tried)), 429)
    const digest = await printedCodeDigest(readPrintedCode(said.input.code), community.id)
    const secret = newSecret()
    const sent = { key: said.key, content: [c.req.path, digest] }
    const outcome = await doDeed(db, community.id, sent, now(), (tx) =>
      enrol(tx, community.id, digest, secretDigest(secret), now()),
    )
    if (!outcome.ok) return showEnrol(c, refused(c, said, outcome.why), 422)
    await forgetTries(db, community.id, tried.ids)
    return becomeWall(c, secret)
  })

  /** From now on this browser is a wall: whoever was signed in on it is not any more. */
  async function becomeWall(c: Ctx, secret: string) {
    const { db, visitor } = c.var
    leaveNothing(c)
    const session = cookies.read(c, 'session')
    if (visitor && session) await inTransaction(db, (tx) => endSession(tx, visitor.communityId, session))
    cookies.drop(c, 'session')
    cookies.keep(c, 'wall', secret)
    return c.redirect(wall.show.to(), 303)
  }
  return routes
}

async function showWalls(c: Ctx, said: Said = blank, status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const walls = await listWalls(db, actor.communityId)
  return html(c, <WallsPage view={view} walls={walls} said={said} />, status)
}

function showWall(c: Ctx, one: Wall, said: Said, status: 200 | 422 = 200) {
  return html(c, <WallPage view={c.var.view} one={one} said={said} />, status)
}

function showEnrol(c: Ctx, said: Said = blank, status: 200 | 422 | 429 = 200) {
  return html(c, <EnrolPage view={c.var.view} said={said} />, status)
}

function refused(c: Ctx, said: Said, why: 'many-walls' | 'code-gone' | 'key-reused'): Said {
  const { w } = c.var.view
  if (why === 'key-reused') return withProblem(said, 'form', w('platform.form.key-reused'))
  return withProblem(said, why === 'code-gone' ? 'code' : 'name', w(`wall.problem.${why}`))
}

async function wallIn(c: Ctx): Promise<Wall> {
  const id = idIn(c, 'wallId')
  return getWall(c.var.db, c.var.actor.communityId, id)
}
