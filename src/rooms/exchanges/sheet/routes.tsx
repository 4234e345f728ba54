import { Hono } from 'hono'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { longId, shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { readDay } from '../durations.ts'
import { listKeyed } from '../lists.ts'
import { listKindsLately, listNamesToOffer } from '../log/queries.ts'
import { readSheetCode } from '../printed/code.ts'
import { findPrinted, type PrintedSheet, whoKeyed } from '../printed/queries.ts'
import { findCompanions } from '../standing.ts'
import { todayIn } from '../today.ts'
import { exchanges } from '../urls.ts'
import { findMeant } from '../who-is-meant.ts'
import { sayWhyNot } from '../wording.ts'
import { keyInSheet } from './commands.ts'
import { SheetDonePage } from './done-page.tsx'
import {
  lineCount,
  linesAtFirst,
  linesAtMost,
  SheetForm,
  timesKnown,
  typedHead,
  typedLines,
  valuesOf,
} from './forms.ts'
import { SheetPage } from './page.tsx'
import { place, type Question, readLine } from './rules.ts'
import { sayLineProblem } from './wording.ts'

export function sheetRoutes({ baseUrl }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(exchanges.sheet.path, async (c) => {
    const { db, actor, view } = c.var
    const [first, last] = [longId(c.req.query('first') ?? ''), longId(c.req.query('last') ?? '')]
    const lines =
      first && last ? await listKeyed(db, actor, first, last, await whoKeyed(db, actor, first)) : []
    if (lines[0]) return html(c, <SheetDonePage view={view} first={lines[0]} lines={lines} />)
    const code = c.req.query('code')
    if (code !== undefined) return showPrinted(c, code)
    return showSheet(c, { values: headIn(c), problems: {} }, [])
  })

  routes.post(exchanges.sheet.path, async (c) => {
    const { actor, now, community, view } = c.var
    const { w } = view
    const said = await readForm(c, SheetForm)
    if (!said.ok) return showSheet(c, said, [], 422)
    if (said.values.do === 'more') return showMore(c, said)

    const { questions, problems, ...sheet } = await readSheet(c, said.values)
    if (Object.keys(problems).length > 0)
      return showSheet(c, { values: said.values, problems }, questions, 422)
    if (said.values.do === 'check') {
      const length = view.format.minutes(sheet.lines.reduce((sum, { minutes }) => sum + minutes, 0))
      view.flash = w('exchanges.sheet.fine', { count: sheet.lines.length, length })
      return showSheet(c, said, questions)
    }
    const today = todayIn(c)
    const printed = await printedIn(c, said.values)
    const known = Math.min(timesKnown(said.values), printed?.keyings.length ?? 0)
    const companions = (await findCompanions(c.var.db, actor.communityId)) ?? []
    const chosen = longId(said.values.accompanied ?? '')
    const accompaniedBy = companions.find(({ id }) => id === chosen)?.id ?? null
    const outcome = await doOnce(c, said, (tx) =>
      keyInSheet(
        tx,
        actor,
        { community, baseUrl },
        { ...sheet, accompaniedBy, printed: printed && { sheetId: printed.id, known } },
        today,
        now(),
      ),
    )
    if (!outcome.ok) return showSheet(c, refused(c, said, outcome), questions, 422)
    const kept = { first: shortId(outcome.firstId), last: shortId(outcome.lastId) }
    return c.redirect(withQuery(exchanges.sheet.to(), kept), 303)
  })

  return routes
}

/** Reads the whole sheet, with everybody it names; what is wrong is worded by field, in the order of the page. */
async function readSheet(c: Ctx, typed: Record<string, string>) {
  const { db, actor, community, view } = c.var
  const head = typedHead(typed, todayIn(c))
  const rows = typedLines(typed)
  const names = rows.flatMap(({ giver, receiver }) => [giver, receiver])
  const meant = await findMeant(
    db,
    actor.communityId,
    names.map((name) => (name === place ? '' : name)),
  )
  const read = rows.map((row, at) =>
    readLine(row, { giver: meant[2 * at]!, receiver: meant[2 * at + 1]! }, community.roundingMinutes),
  )
  const problems: Record<string, string> = {}
  for (const [field, key] of Object.entries(head.problems)) problems[field] = view.w(key)
  if (rows.length === 0) problems['giver-1'] = view.w('exchanges.sheet.problem.empty')
  // A line without a kind takes the one above: where that is missing, the first one says it for all.
  const kindless = read.flatMap((line) => line.problems).find(({ cell }) => cell === 'kind')
  for (const problem of read.flatMap((line) => line.problems)) {
    if (problem.cell === 'kind' && problem !== kindless) continue
    problems[`${problem.cell}-${problem.line}`] = sayLineProblem(view.w, problem)
  }
  return {
    sheet: head.sheet,
    occurredOn: head.occurredOn,
    lines: read.flatMap((line) => line.read ?? []),
    questions: read.flatMap((line) => line.questions),
    problems,
  }
}

type NotKeyed =
  | Exclude<Awaited<ReturnType<typeof keyInSheet>>, { ok: true }>
  | { ok: false; why: 'key-reused' }

function refused(c: Ctx, said: Said, outcome: NotKeyed): Said {
  const { w } = c.var.view
  const { why } = outcome
  if (why === 'keyed-before') return withProblem(said, 'known', w('exchanges.sheet.problem.keyed-before'))
  if (why === 'key-reused') return withProblem(said, 'form', w('platform.form.key-reused'))
  if ((why === 'floor' || why === 'account-closed') && 'line' in outcome) {
    const problem = { line: outcome.line, cell: 'receiver', why, typed: '' } as const
    return withProblem(said, `receiver-${outcome.line}`, sayLineProblem(w, problem))
  }
  const words = sayWhyNot(w, why)
  if (why === 'goes-accompanied' && 'line' in outcome) {
    const told = w('exchanges.sheet.problem.line', { line: outcome.line, words })
    return withProblem(said, 'accompanied', told)
  }
  const isDay = why === 'in-the-future' || why === 'too-long-ago'
  if (isDay || !('line' in outcome)) return withProblem(said, 'day', words)
  return withProblem(
    said,
    `receiver-${outcome.line}`,
    w('exchanges.sheet.problem.line', { line: outcome.line, words }),
  )
}

async function showMore(c: Ctx, said: Said) {
  const count = lineCount(said.values)
  const { questions } = await readSheet(c, said.values)
  if (count === linesAtMost) {
    const words = c.var.view.w('exchanges.sheet.problem.too-many', { most: linesAtMost })
    return showSheet(c, withProblem(said, 'form', words), questions, 422)
  }
  const lines = String(Math.min(count + linesAtFirst, linesAtMost))
  return showSheet(c, { values: { ...said.values, lines }, problems: {} }, questions)
}

async function showSheet(c: Ctx, said: Said, questions: Question[], status: 200 | 422 = 200) {
  const { db, actor, view } = c.var
  const names = [...new Set([...(await listNamesToOffer(db, actor)), actor.name])]
  const kindsLately = await listKindsLately(db, actor)
  const printed = await printedIn(c, said.values)
  return html(
    c,
    <SheetPage
      view={view}
      said={said}
      names={names}
      kindsLately={kindsLately}
      questions={questions}
      printed={printed}
      companions={await findCompanions(db, actor.communityId)}
    />,
    status,
  )
}

/** The sheet whose code was scanned or typed: what is printed on it is filled in. */
async function showPrinted(c: Ctx, typed: string) {
  const { db, actor, view } = c.var
  const code = readSheetCode(typed)
  const sheet = code && (await findPrinted(db, actor, code))
  if (sheet) return showSheet(c, { values: valuesOf(sheet), problems: {} }, [])
  const problem = view.w(code ? 'exchanges.sheet.problem.code.unknown' : 'exchanges.sheet.problem.code')
  return showSheet(c, { values: { code: typed.slice(0, 40) }, problems: { code: problem } }, [], 422)
}

async function printedIn(c: Ctx, { code = '' }: Record<string, string>): Promise<PrintedSheet | null> {
  const read = readSheetCode(code)
  return read === null ? null : findPrinted(c.var.db, c.var.actor, read)
}

/** The name and day that a link from the sheet before brings along. */
function headIn(c: Ctx): Record<string, string> {
  const sheet = (c.req.query('sheet') ?? '').slice(0, 80)
  const [year, month, day] = readDay(c.req.query('day') ?? '')?.split('-') ?? []
  if (!year || !month || !day) return { ...blank.values, sheet }
  return { sheet, 'day-day': String(Number(day)), 'day-month': String(Number(month)), 'day-year': year }
}
