import { stringify } from 'csv-stringify/sync'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { NotFound } from '../../../platform/errors.ts'
import { megabyte } from '../../../platform/http/body-size.ts'
import type { Ctx, Env } from '../../../platform/http/env.ts'
import { blank, doOnce, readForm, type Said, withProblem } from '../../../platform/http/form.ts'
import type { Keeps } from '../../../platform/http/house.ts'
import { html } from '../../../platform/http/html.ts'
import { idIn } from '../../../platform/http/id-in.ts'
import { shortId } from '../../../platform/ids.ts'
import { community } from '../urls.ts'
import type { UnknownFile } from './columns.ts'
import { asValues, ColumnsForm, columnsToShow, readColumns } from './columns-form.ts'
import { ColumnsPage } from './columns-page.tsx'
import { ImportsPage } from './pages.tsx'
import { peopleTemplate } from './people-csv/template.ts'
import { RunPage } from './run-page.tsx'
import { beginImport, dropImport, getRun, type ImportRun, listRuns, nameColumns, sayYes } from './runs.ts'
import { filesOf, fingerprints } from './uploaded.ts'

const atMost = 60 * megabyte
const Nothing = z.object({})

export function importRoutes({ flashes }: Keeps): Hono<Env> {
  const routes = new Hono<Env>()

  // Files with what a browser writes around them. Behind the gate: nobody else makes us hold that much.
  routes.use(
    `${community.imports.path}/*`,
    bodyLimit({ maxSize: atMost + megabyte, onError: (c) => showTooLarge(c, blank) }),
  )
  routes.get(community.imports.path, (c) => showImports(c))
  routes.post(community.importTimeOverflow.path, (c) => takeIn(c, 'timeoverflow', 'files'))
  routes.post(community.importPeople.path, (c) => takeIn(c, 'people', 'file'))
  routes.get(community.peopleTemplate.path, (c) => sendCsv(c, 'people.csv', peopleTemplate))

  routes.get(community.import.path, async (c) => {
    const run = await runIn(c)
    if (run.state === 'mapping') return c.redirect(community.mapping.to({ runId: shortId(run.runId) }), 303)
    return html(c, <RunPage view={c.var.view} run={run} />)
  })

  routes.get(community.reconciliation.path, async (c) => {
    const { report } = await runIn(c)
    const rows = (report?.reconciliation ?? []).map((one) => [
      one.number || '',
      one.name,
      one.balanceMinutes,
      one.transfersMinutes,
      one.openingMinutes,
    ])
    const head = ['number', 'name', 'balance_minutes', 'transfers_minutes', 'opening_minutes']
    return sendCsv(c, 'reconciliation.csv', stringify([head, ...rows], { bom: true, escape_formulas: true }))
  })

  routes.get(community.mapping.path, async (c) => {
    const run = await runIn(c)
    const place = placeOf(run, c.req.query('file'))
    const unknown = columnsToShow(unknownAt(run, place), c.req.query('kind'))
    return html(c, <ColumnsPage {...{ view: c.var.view, run, place, unknown }} said={saying(unknown)} />)
  })

  routes.post(community.mapping.path, async (c) => {
    const run = await runIn(c)
    const said = await readForm(c, ColumnsForm)
    const place = placeOf(run, said.values.file)
    const unknown = unknownAt(run, place)
    const again = (problems: Said) => {
      const shown = columnsToShow(unknown, said.values.kind)
      return html(
        c,
        <ColumnsPage {...{ view: c.var.view, run, place, unknown: shown, said: problems }} />,
        422,
      )
    }
    if (!said.ok) return again(said)
    const { mapping, problems } = readColumns(said.input, unknown)
    if (Object.keys(problems).length > 0)
      return again(
        Object.entries(problems).reduce<Said>(
          (so, [column, key]) => withProblem(so, column, c.var.view.w(key)),
          said,
        ),
      )
    const { file } = unknown
    const outcome = await doOnce(c, said, (tx) => nameColumns(tx, c.var.actor, run.runId, file, mapping))
    if (!outcome.ok) return html(c, <RunPage view={c.var.view} run={run} />, 422)
    return c.redirect(community.import.to({ runId: shortId(run.runId) }), 303)
  })

  routes.post(community.bring.path, (c) => move(c, (tx, run) => sayYes(tx, c.var.actor, run.runId)))
  routes.post(community.drop.path, (c) =>
    move(
      c,
      (tx, run) => dropImport(tx, c.var.actor, run.runId, c.var.now()),
      () => flashes.set(c, 'community.import.dropped'),
    ),
  )
  return routes
}

async function takeIn(c: Ctx, source: ImportRun['source'], field: 'files' | 'file') {
  const { actor, view, now } = c.var
  const said = await readForm(c, Nothing)
  const files = await filesOf(c, field)
  if (!said.ok) return showImports(c, said, source, 422)
  if (files.length === 0)
    return showImports(c, withProblem(said, field, view.w('community.imports.problem.none')), source, 422)
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > atMost) return showTooLarge(c, said)
  const content = {
    key: said.key,
    input: fingerprints(files),
  }
  const outcome = await doOnce(c, content, (tx) => beginImport(tx, actor, source, files, now()))
  if (!outcome.ok)
    return showImports(c, withProblem(said, field, view.w('platform.form.key-reused')), source, 422)
  return c.redirect(community.import.to({ runId: shortId(outcome.runId) }), 303)
}

function showTooLarge(c: Ctx, said: Said) {
  const [source, field] =
    c.req.path === community.importPeople.path
      ? (['people', 'file'] as const)
      : (['timeoverflow', 'files'] as const)
  const problem = withProblem(said, field, c.var.view.w('community.imports.problem.large'))
  return showImports(c, problem, source, 422)
}

async function move(
  c: Ctx,
  work: (
    tx: Parameters<Parameters<typeof doOnce>[2]>[0],
    run: ImportRun,
  ) => Promise<{ ok: true } | { ok: false; why: string }>,
  after = () => {},
) {
  const run = await runIn(c)
  const said = await readForm(c, Nothing)
  if (!said.ok) return html(c, <RunPage view={c.var.view} run={run} />, 422)
  const outcome = await doOnce(c, said, (tx) => work(tx, run))
  if (!outcome.ok) return html(c, <RunPage view={c.var.view} run={await runIn(c)} />, 422)
  after()
  return c.redirect(community.import.to({ runId: shortId(run.runId) }), 303)
}

/** Which of the files nobody knows: the one asked for, or the first nobody has said anything about yet. */
function placeOf({ report, mapping }: ImportRun, asked: string | undefined): number {
  if (asked && /^\d{1,3}$/.test(asked)) return Number(asked)
  return Math.max(report?.unknown.findIndex(({ file }) => !mapping?.[file]) ?? 0, 0)
}

function unknownAt({ report }: ImportRun, place: number): UnknownFile {
  const unknown = report?.unknown[place]
  if (!unknown) throw new NotFound()
  return unknown
}

function saying(unknown: UnknownFile): Said {
  return { values: asValues(unknown), problems: {} }
}

async function showImports(c: Ctx, said: Said = blank, about?: ImportRun['source'], status: 200 | 422 = 200) {
  const runs = await listRuns(c.var.db, c.var.actor.communityId)
  return html(
    c,
    <ImportsPage view={c.var.view} said={said} runs={runs} {...(about ? { about } : {})} />,
    status,
  )
}

async function runIn(c: Ctx): Promise<ImportRun> {
  const runId = idIn(c, 'runId')
  return getRun(c.var.db, c.var.actor.communityId, runId)
}

function sendCsv(c: Ctx, name: string, text: string) {
  c.header('Cache-Control', 'no-store')
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
}
