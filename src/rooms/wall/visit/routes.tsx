import { Hono } from 'hono'
import { isShortSecret } from '../../../platform/auth/secrets.ts'
import { endSession } from '../../../platform/auth/sessions.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { leaveNothing } from '../../../platform/http/leave-nothing.ts'
import { longId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { comeIn } from '../../welcome/come-in.ts'
import { ownPath } from '../../welcome/own-path.ts'
import { countTry, forgetTries } from '../../welcome/tries.ts'
import { welcome } from '../../welcome/urls.ts'
import { asSecret, picturesInRow, rowOf, wallWindowMinutes, wrongAtWall, wrongOfPerson } from '../rules.ts'
import { wall } from '../urls.ts'
import { noteVisit } from './commands.ts'
import { ComeInForm, StillForm } from './forms.ts'
import { ShowPage, StillPage, WhoPage } from './pages.tsx'
import { findOnTheWall, listOnTheWall, pageSize, type Somebody } from './queries.ts'

/** Coming in at a wall, staying, and going. */
export function visitRoutes(keeps: Keeps): Hono<Env> {
  const { cookies, flashes, now } = keeps
  const routes = new Hono<Env>()

  routes.get(wall.comeIn.path, async (c) => {
    const { db, view } = c.var
    const { community } = atWall(c)
    const afterId = longId(c.req.query('after') ?? '')
    const after = afterId ? await findOnTheWall(db, community.id, afterId) : null
    const found = await listOnTheWall(db, community.id, after)
    const next = found.more ? (found.people[pageSize - 1] ?? null) : null
    return html(c, <WhoPage view={view} people={found.people} next={next} paged={after !== null} />)
  })

  routes.get(wall.comeInAs.path, async (c) => {
    const { community } = atWall(c)
    if (isFromBefore(c)) return c.redirect(wall.show.to(), 303)
    const somebody = await findOnTheWall(c.var.db, community.id, idIn(c, 'personId'))
    if (!somebody) throw new NotFound()
    return showSecret(c, somebody)
  })

  routes.post(wall.comeInAs.path, async (c) => {
    const { db, view } = c.var
    const { community, screen } = atWall(c)
    if (isFromBefore(c)) return c.redirect(wall.show.to(), 303)
    const id = idIn(c, 'personId')
    const somebody = await findOnTheWall(db, community.id, id)
    const said = await readForm(c, ComeInForm)
    if (!said.ok) return somebody ? showSecret(c, somebody, said) : c.redirect(wall.comeIn.to(), 303)
    const row = rowOf(said.input.row, said.input.picture)
    if (somebody?.way === 'pictures' && row.length < picturesInRow) return showSecret(c, somebody, blank, row)
    if (somebody?.way === 'pin' && !/^\d{4}$/.test(said.input.pin))
      return showSecret(c, somebody, withProblem(blank, 'pin', view.w('wall.problem.pin')))

    const shown =
      somebody?.way === 'pictures' ? asSecret('pictures', row.join(' ')) : asSecret('pin', said.input.pin)
    const outcome = await isThem(c, id, somebody, shown)
    if (!somebody) throw new NotFound()
    if (!outcome) {
      const help = [community.helpName, community.helpPhone].filter(Boolean).join(', ')
      const words = view.w('wall.problem.wrong', { help: help || view.w('welcome.help.somebody') })
      return showSecret(c, somebody, withProblem(blank, somebody.way === 'pin' ? 'pin' : 'picture', words))
    }
    await inTransaction(db, (tx) => noteVisit(tx, community.id, screen.id, now()))
    await comeIn(c, keeps, db, { communityId: community.id, personId: id })
    return c.redirect(people.me.to(), 303)
  })

  routes.get(wall.still.path, (c) => {
    const { visitor, view } = c.var
    if (!visitor?.wallUntil) throw new NotFound()
    const back = ownPath(c.req.query('back')) ?? people.me.to()
    const last = (view.shared?.visit?.left ?? 0) < 120
    return html(c, <StillPage view={view} back={back} last={last} />)
  })

  // Coming here is the sign that they are still there: it was noted at the door.
  routes.post(wall.still.path, async (c) => {
    if (!c.var.visitor?.wallUntil) throw new NotFound()
    const said = await readForm(c, StillForm)
    if (said.ok && said.input.quiet) return c.body(null, 204)
    return c.redirect((said.ok ? ownPath(said.input.back) : null) ?? people.me.to(), 303)
  })

  // A page leads here by itself when nobody answers, so it may be asked for without a form; another site's may not.
  routes.get(wall.ended.path, async (c) => {
    if (c.req.header('sec-fetch-site') === 'cross-site') throw new NotFound()
    return goOut(c, 'wall.flash.quiet')
  })

  // Going out never fails: without a key, twice, or when one was out already.
  routes.post(wall.finish.path, (c) => goOut(c, 'wall.flash.finished'))

  async function goOut(c: Ctx, words: 'wall.flash.quiet' | 'wall.flash.finished') {
    const { db, visitor, view } = c.var
    const secret = cookies.read(c, 'session')
    if (visitor && !visitor.wallUntil) throw new NotFound()
    if (view.community && secret) await inTransaction(db, (tx) => endSession(tx, view.community!.id, secret))
    cookies.drop(c, 'session')
    leaveNothing(c)
    if (c.var.wall) flashes.set(c, words)
    return c.redirect(c.var.wall ? wall.show.to() : welcome.home.to(), 303)
  }

  /** Whether this is their secret. A try is counted before it is looked at, so that many at once are not more than a few. */
  async function isThem(c: Ctx, id: string, somebody: Somebody | null, shown: string): Promise<boolean> {
    const { db } = c.var
    const { community, screen } = atWall(c)
    const shares = [
      { of: `wall person ${id}`, atMost: wrongOfPerson },
      { of: `wall ${screen.id}`, atMost: wrongAtWall, withinMinutes: wallWindowMinutes },
    ]
    const tried = await countTry(db, community.id, shares, now())
    // Nobody learns from how long it takes whether it was wrong, or too often, or of somebody who is not here.
    const right = await isShortSecret(shown, tried.ok ? (somebody?.secretDigest ?? null) : null)
    if (tried.ok && right) await forgetTries(db, community.id, tried.ids)
    return right
  }

  return routes
}

function showSecret(c: Ctx, somebody: Somebody, said: Said = blank, row: string[] = []) {
  const status = Object.keys(said.problems).length > 0 ? 422 : 200
  const from = c.req.query('from') ?? null
  // What was typed is a secret: it is not sent back into a page.
  const unsaid = { ...said, values: {} }
  return html(
    c,
    <ShowPage view={c.var.view} somebody={somebody} row={row} from={from} said={unsaid} />,
    status,
  )
}

/** Going back to a page on the way in of somebody who was here before leads to the wall: it says their name. */
function isFromBefore(c: Ctx): boolean {
  const from = Number(c.req.query('from') || Number.NaN)
  return from < (c.var.wall?.lastVisitAt?.getTime() ?? 0)
}

/** Anywhere but on a wall these doors are not there. */
function atWall(c: Ctx) {
  const { wall: screen, view } = c.var
  if (!screen || !view.community) throw new NotFound()
  return { screen, community: view.community }
}
