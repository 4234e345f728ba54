import { Hono } from 'hono'
import type { Finding } from '../../language/list.ts'
import { isBroker } from '../../platform/auth/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Ctx, Env } from '../../platform/http/env.ts'
import { doOnce, readForm, type Said, withProblem } from '../../platform/http/form.ts'
import type { Keeps } from '../../platform/http/house.ts'
import { html } from '../../platform/http/html.ts'
import { idIn } from '../../platform/http/id-in.ts'
import { longId, shortId } from '../../platform/ids.ts'
import { hintsFor, writtenIn } from '../language/rules.ts'
import { askToArrange } from './arranged/commands.ts'
import { tellBrokers } from './arranged/letters.ts'
import { arrangedRoutes } from './arranged/routes.tsx'
import { isArranged } from './arranged/rules.ts'
import { moveIntent, postIntent, rewordIntent } from './commands.ts'
import { IntentFormPage } from './form-page.tsx'
import { IntentForm, Nothing } from './forms.ts'
import { BoardPage } from './pages.tsx'
import { printedCardRoutes } from './printed/routes.tsx'
import { getIntent, listIntents } from './queries.ts'
import { type Direction, type Intent, mayChange } from './rules.ts'
import { IntentPage } from './show-page.tsx'
import { board } from './urls.ts'

export function boardRoutes(keeps: Keeps): Hono<Env> {
  const { flashes, baseUrl } = keeps
  const routes = new Hono<Env>()

  routes.get(board.index.path, async (c) => {
    const { db, actor, view } = c.var
    const sought = {
      words: (c.req.query('words') ?? '').trim().slice(0, 100),
      kind: c.req.query('kind') ?? '',
    }
    const only = c.req.query('only')
    const before = longId(c.req.query('before') ?? '')
    const part = async (direction: Direction) =>
      only && only !== direction
        ? null
        : listIntents(db, actor.communityId, direction, sought, only === direction ? before : null)
    const [asks, offers] = [await part('ask'), await part('offer')]
    return html(
      c,
      <BoardPage view={view} sought={sought} asks={asks} offers={offers} paged={before !== null} />,
    )
  })

  for (const direction of ['ask', 'offer'] as const) {
    routes.get(board[direction].path, (c) => showForm(c, direction, asLinked(c)))
    routes.post(board[direction].path, async (c) => {
      const { actor, community, now, view } = c.var
      const said = await readForm(c, IntentForm)
      if (said.values.look) return showForm(c, direction, unasked(said), 200, hintsIn(c, said))
      if (!said.ok) return showForm(c, direction, said, 422)
      const { also, ...intent } = said.input
      const arranged = isArranged(intent.kind)
      const outcome = await doOnce(c, said, async (tx) => {
        const posted = arranged
          ? await askToArrange(tx, actor, { direction, ...intent }, now())
          : await postIntent(tx, actor, { direction, ...intent }, now())
        if (arranged) await tellBrokers(tx, { community, baseUrl }, actor.name, now())
        const other = direction === 'ask' ? 'offer' : 'ask'
        if (also)
          await postIntent(
            tx,
            actor,
            { direction: other, kind: 'something-else', words: also, details: '' },
            now(),
          )
        return posted
      })
      if (!outcome.ok)
        return showForm(c, direction, withProblem(said, 'form', view.w('platform.form.key-reused')), 422)
      if (arranged) {
        flashes.set(c, 'board.arranged.flash.asked')
        return c.redirect(board.arrangement.to({ arrangementId: shortId(outcome.id) }), 303)
      }
      const intentId = shortId(outcome.id)
      if (also) flashes.set(c, 'board.flash.posted-two')
      else flashes.set(c, 'board.flash.posted', {}, { action: board.close.to({ intentId }), values: {} })
      return c.redirect(board.show.to({ intentId }), 303)
    })
  }

  // Before the one whose name could be anything.
  routes.route('/', printedCardRoutes(keeps))
  routes.route('/', arrangedRoutes(keeps))
  routes.get(board.show.path, async (c) => showIntent(c, await intentIn(c)))

  routes.get(board.edit.path, async (c) => {
    const intent = await changeableIn(c)
    const { words, kind, details } = intent
    return showEdit(c, intent, { values: { words, kind, details }, problems: {} })
  })
  routes.post(board.edit.path, async (c) => {
    const { actor, now, view } = c.var
    const intent = await changeableIn(c)
    const said = await readForm(c, IntentForm)
    if (said.values.look) return showEdit(c, intent, unasked(said), 200, hintsIn(c, said))
    if (!said.ok) return showEdit(c, intent, said, 422)
    const { also, ...words } = said.input
    // What stands on the board does not become something that has to be arranged.
    if (isArranged(words.kind) && words.kind !== intent.kind)
      return showEdit(c, intent, withProblem(said, 'kind', view.w('board.arranged.problem.kind')), 422)
    const outcome = await doOnce(c, said, (tx) => rewordIntent(tx, actor, { id: intent.id, ...words }, now()))
    if (!outcome.ok)
      return showEdit(c, intent, withProblem(said, 'form', view.w('platform.form.key-reused')), 422)
    const intentId = shortId(intent.id)
    const before = { words: intent.words, kind: intent.kind, details: intent.details }
    flashes.set(c, 'board.flash.reworded', {}, { action: board.edit.to({ intentId }), values: before })
    return c.redirect(board.show.to({ intentId }), 303)
  })

  for (const [way, to, back] of [
    ['close', 'closed', 'reopen'],
    ['reopen', 'open', 'close'],
  ] as const) {
    routes.post(board[way].path, async (c) => {
      const { actor, now } = c.var
      const intent = await changeableIn(c)
      const said = await readForm(c, Nothing)
      if (!said.ok) return showIntent(c, intent, 422)
      const outcome = await doOnce(c, said, (tx) => moveIntent(tx, actor, intent.id, to, now()))
      if (!outcome.ok) return showIntent(c, intent, 422)
      const intentId = shortId(intent.id)
      flashes.set(c, `board.flash.${to}`, {}, { action: board[back].to({ intentId }), values: {} })
      return c.redirect(board.show.to({ intentId }), 303)
    })
  }
  return routes
}

/** What somebody looked for and did not find, to be asked for or offered. */
function asLinked(c: Ctx): Said {
  const { words = '', kind = '' } = c.req.query()
  return { values: { words: words.trim().slice(0, 200), kind }, problems: {} }
}

/** Whoever asks to have their words looked at is told of nothing else yet. */
function unasked({ values }: Said): Said {
  return { values, problems: {} }
}

function hintsIn(c: Ctx, { values }: Said): Finding[] {
  const { words = '', details = '', also = '', meant = '' } = values
  return hintsFor([words, details, also], writtenIn(c.var.view.language), meant)
}

function showForm(
  c: Ctx,
  direction: Direction,
  said: Said,
  status: 200 | 422 = 200,
  hints: Finding[] | null = null,
) {
  return html(
    c,
    <IntentFormPage
      view={c.var.view}
      direction={direction}
      said={said}
      action={board[direction].to()}
      hints={hints}
    />,
    status,
  )
}

function showEdit(
  c: Ctx,
  intent: Intent,
  said: Said,
  status: 200 | 422 = 200,
  hints: Finding[] | null = null,
) {
  const action = board.edit.to({ intentId: shortId(intent.id) })
  return html(
    c,
    <IntentFormPage
      view={c.var.view}
      direction={intent.direction}
      said={said}
      action={action}
      editing
      hints={hints}
    />,
    status,
  )
}

function showIntent(c: Ctx, intent: Intent, status: 200 | 422 = 200) {
  const { actor, view } = c.var
  const own = intent.personId === actor.personId
  return html(
    c,
    <IntentPage view={view} intent={intent} own={own} mayChange={mayChange(intent, somebody(c))} />,
    status,
  )
}

async function intentIn(c: Ctx): Promise<Intent> {
  const id = idIn(c, 'intentId')
  return getIntent(c.var.db, c.var.actor.communityId, id)
}

async function changeableIn(c: Ctx): Promise<Intent> {
  const intent = await intentIn(c)
  if (!mayChange(intent, somebody(c))) throw new NotFound()
  return intent
}

function somebody(c: Ctx) {
  return { personId: c.var.actor.personId, isBroker: isBroker(c.var.actor) }
}
