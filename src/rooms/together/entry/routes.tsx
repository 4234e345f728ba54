import { Hono } from 'hono'
import { z } from 'zod'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { say } from '../../../platform/i18n/words.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { readDay } from '../../exchanges/durations.ts'
import { undoTogether } from '../commands.ts'
import { type EntryCursor, getEntry, listEntries } from '../queries.ts'
import { together } from '../urls.ts'
import { sayWhyNot } from '../wording.ts'
import { EntriesPage, EntryPage } from './pages.tsx'

const UndoForm = z.object({
  reason: z.string().trim().min(1, say('together.problem.reason')).max(500, say('together.problem.reason')),
})

/** What was done together: all of it, one of it, and putting one right. */
export function entryRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(together.index.path, async (c) => {
    const { db, actor, view } = c.var
    const { entries, older } = await listEntries(db, actor, cursorIn(c))
    const next = older && withQuery(together.index.to(), { day: older.day, after: shortId(older.id) })
    return html(c, <EntriesPage view={view} entries={entries} older={next} />)
  })

  routes.get(together.show.path, (c) => showEntry(c, blank))

  routes.post(together.undo.path, async (c) => {
    const { actor, view, now } = c.var
    const said = await readForm(c, UndoForm)
    if (!said.ok) return showEntry(c, said, 422)
    const entryId = idIn(c, 'entryId')
    const { reason } = said.input
    const outcome = await doOnce(c, said, (tx) =>
      undoTogether(tx, actor, { entryId, reason, key: `undo:${said.key}` }, now()),
    )
    if (!outcome.ok) return showEntry(c, withProblem(said, 'reason', sayWhyNot(view.w, outcome.why)), 422)
    flashes.set(c, 'together.flash.undone')
    return c.redirect(together.show.to({ entryId: shortId(entryId) }), 303)
  })
  return routes
}

async function showEntry(c: Ctx, said: Said, status: 200 | 422 = 200) {
  const entry = await getEntry(c.var.db, c.var.actor, idIn(c, 'entryId'))
  return html(c, <EntryPage view={c.var.view} entry={entry} said={said} />, status)
}

function cursorIn(c: Ctx): EntryCursor | null {
  const day = readDay(c.req.query('day') ?? '')
  const id = longId(c.req.query('after') ?? '')
  return day && id ? { day, id } : null
}
