import { Hono } from 'hono'
import { inTransaction } from '../../../platform/db/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { findOpenLink, type OpenLink } from '../../neighbours/queries.ts'
import { askForAnswer } from '../letters.ts'
import { dayField, logForm } from '../log/forms.ts'
import { listKindsLately } from '../log/queries.ts'
import { listCompany, needsCompany } from '../standing.ts'
import { todayIn } from '../today.ts'
import { exchanges } from '../urls.ts'
import { sayWhyNot } from '../wording.ts'
import { recordBetween } from './commands.ts'
import { BetweenPage } from './page.tsx'
import { findFar } from './who.ts'

/** Saying what one did with somebody of a neighbour community. */
export function betweenRoutes({ flashes, baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(exchanges.between.path, async (c) => showForm(c, await linkIn(c), blank))

  routes.post(exchanges.between.path, async (c) => {
    const { db, actor, community, now, view } = c.var
    const link = await linkIn(c)
    const { otherId, name } = link
    const said = await readForm(c, logForm({ ...community, today: todayIn(c) }))
    const typed = said.values.who?.trim() ?? ''
    const farId = await inTransaction(db, (tx) => findFar(tx, community.id, otherId, typed))
    if (!farId) {
      const who = typed
        ? view.w('exchanges.between.problem.nobody', { name })
        : view.w('exchanges.between.problem.who')
      return showForm(c, link, { values: said.values, problems: { ...said.problems, who } }, 422)
    }
    if (!said.ok) return showForm(c, link, said, 422)
    const company = await companyFor(c, said.values)
    const accompaniedBy = company.find(({ id }) => id === said.input.companyId)?.id ?? null
    const { direction, exactMinutes, minutes, kind, occurredOn, startedAt, endedAt, note } = said.input
    const outcome = await doOnce(c, { key: said.key, input: [said.input, farId] }, async (tx) => {
      const nearSide = direction === 'gave' ? ('giver' as const) : ('receiver' as const)
      const what = { minutes, kind, occurredOn, startedAt, endedAt, note, accompaniedBy, key: said.key }
      const entry = { otherId, farId, nearId: actor.personId, nearSide, ...what }
      const recorded = await recordBetween(tx, actor, entry, now())
      if (recorded.ok) await askForAnswer(tx, { community, baseUrl }, recorded.exchangeId, now())
      return recorded
    })
    if (!outcome.ok) {
      const onDay = outcome.why === 'in-the-future' || outcome.why === 'too-long-ago'
      const fields: Partial<Record<typeof outcome.why, string>> = {
        'too-long': 'length',
        'goes-accompanied': 'company',
      }
      const field = onDay ? dayField(said.values) : (fields[outcome.why] ?? 'form')
      return showForm(c, link, withProblem(said, field, sayWhyNot(view.w, outcome.why)), 422)
    }
    const exchangeId = shortId(outcome.exchangeId)
    const undo = { action: exchanges.withdraw.to({ exchangeId }), values: {} }
    const [from, to] = [view.format.minutes(exactMinutes), view.format.minutes(minutes)]
    if (from === to) flashes.set(c, 'exchanges.flash.recorded', {}, undo)
    else flashes.set(c, 'exchanges.flash.recorded-rounded', { from, to }, undo)
    return c.redirect(exchanges.show.to({ exchangeId }), 303)
  })

  return routes
}

/** The open link that the address names. Throws NotFound. */
async function linkIn(c: Ctx): Promise<OpenLink> {
  const id = longId(c.req.param('otherId') ?? '')
  const link = id && (await findOpenLink(c.var.db, c.var.community.id, id))
  if (!link) throw new NotFound()
  return link
}

/** Brokers to choose from, where it is the first time for whoever writes it down. */
async function companyFor({ var: { db, actor, community } }: Ctx, typed: Said['values']) {
  const needed = await needsCompany(db, community.id, [actor.personId])
  return needed || typed.company ? listCompany(db, community.id) : []
}

async function showForm(c: Ctx, other: OpenLink, said: Said, status: 200 | 422 = 200) {
  const { db, actor, community, view } = c.var
  const lately = await listKindsLately(db, actor)
  const page = (
    <BetweenPage
      view={view}
      said={said}
      step={community.roundingMinutes}
      kindsLately={[...new Set([said.values.kind ?? [], lately].flat().filter(Boolean))]}
      company={await companyFor(c, said.values)}
      other={other}
    />
  )
  return html(c, page, status)
}
