import { Facts } from '../../../design/facts.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Progress } from '../../../design/progress.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Table } from '../../../design/table.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { community } from '../urls.ts'
import { isBlocking, sayProblem } from './problems.ts'
import { Reconciliation } from './reconciliation.tsx'
import type { Report } from './report.ts'
import type { ImportRun } from './runs.ts'

const shownAtMost = 100

/** One import as it stands: being read, waiting for a yes, being brought in, or done. */
export function RunPage({ view, run }: { view: View; run: ImportRun }) {
  const { w } = view
  const trail = [
    { href: people.me.to(), label: w('welcome.place.me') },
    { href: community.imports.to(), label: w('community.imports.title') },
  ]
  if (run.state === 'reading' || run.state === 'bringing') {
    const words = w(run.state === 'reading' ? 'community.import.reading' : 'community.import.bringing', {
      done: run.rowsDone,
      all: run.rowsTotal,
    })
    return (
      <SitePage idea="wait" view={view} title={w('community.import.title-busy')} trail={trail} again={2}>
        <Progress
          label={w('community.import.progress')}
          words={words}
          done={run.rowsDone}
          all={run.rowsTotal}
        />
        <Text picture="wait">{w('community.import.busy.stay')}</Text>
      </SitePage>
    )
  }
  if (run.state === 'failed' || run.state === 'dropped' || !run.report) {
    return (
      <SitePage idea="bring" view={view} title={w('community.imports.title')} trail={trail}>
        <Text picture={run.state === 'failed' ? 'problem' : 'no'} look="lead">
          {w(run.state === 'failed' ? 'community.import.failed' : 'community.import.dropped')}
        </Text>
        <LinkButton href={community.imports.to()} label={w('community.import.again')} />
      </SitePage>
    )
  }
  const done = run.state === 'done'
  return (
    <SitePage idea="bring" view={view} title={w(titleOf(run.state, run.report))} trail={trail}>
      {done && <Idea picture="party-popper">{w('community.import.done')}</Idea>}
      {run.report.blocked && <Idea picture="hourglass-not-done">{w('community.import.blocked')}</Idea>}
      {!run.report.blocked && <Counts view={view} report={run.report} done={done} />}
      <Actions view={view} run={run} report={run.report} />
      <Problems view={view} report={run.report} />
      {run.report.reconciliation.length > 0 && <Reconciliation view={view} run={run} report={run.report} />}
    </SitePage>
  )
}

function titleOf(state: ImportRun['state'], { blocked }: Report) {
  if (state === 'done') return 'community.import.title-done'
  return blocked ? 'community.import.title-blocked' : 'community.import.title'
}

function Counts({ view, report, done }: { view: View; report: Report; done: boolean }) {
  const { w, format } = view
  const nothing = report.people + report.offers + report.asks + report.transfers === 0
  if (nothing && !done)
    return (
      <Text picture="no" look="lead">
        {w('community.import.nothing')}
      </Text>
    )
  return (
    <Facts
      facts={[
        { picture: 'people', name: w('community.import.people'), is: format.number(report.people) },
        { picture: 'gift', name: w('community.import.offers'), is: format.number(report.offers) },
        { picture: 'ask', name: w('community.import.asks'), is: format.number(report.asks) },
        {
          picture: 'what-we-did',
          name: w('community.import.transfers'),
          is: format.number(report.transfers),
        },
      ]}
    />
  )
}

function Actions({ view, run, report }: { view: View; run: ImportRun; report: Report }) {
  const { w } = view
  const runId = shortId(run.runId)
  if (run.state === 'done') {
    return (
      <div class="actions">
        <LinkButton href={people.index.to()} label={w('community.import.people-link')} />
        <LinkButton href={community.imports.to()} label={w('community.import.again')} secondary />
      </div>
    )
  }
  return (
    <div class="actions">
      {report.blocked ? (
        <LinkButton href={community.imports.to()} label={w('community.import.choose-again')} />
      ) : (
        <ActionButton
          view={view}
          action={community.bring.to({ runId })}
          label={w('community.import.bring')}
          secondary={false}
        />
      )}
      {report.unknown.map(({ file }, place) => (
        <LinkButton
          key={file}
          href={`${community.mapping.to({ runId })}?file=${place}`}
          label={w('community.columns.change', { file })}
          secondary
        />
      ))}
      <ActionButton view={view} action={community.drop.to({ runId })} label={w('community.import.drop')} />
    </div>
  )
}

function Problems({ view, report }: { view: View; report: Report }) {
  const { w, format } = view
  const shown = report.problems.slice(0, shownAtMost)
  return (
    <>
      <Section picture="problem" title={w('community.import.problems')} />
      {shown.length === 0 ? (
        <Text picture="done">{w('community.import.problems.none')}</Text>
      ) : (
        <Table
          picture="problem"
          caption={w('community.import.problems')}
          hideCaption
          head={[
            { label: w('community.import.problem.words') },
            { label: w('community.import.problem.file') },
            { label: w('community.import.problem.line'), number: true },
          ]}
        >
          {shown.map((problem) => (
            <tr class="govuk-table__row" key={`${problem.file}:${problem.line}:${problem.code}`}>
              <td class="govuk-table__cell">
                <strong>
                  {isBlocking(problem)
                    ? w('community.import.problem.stops')
                    : w('community.import.problem.note')}
                </strong>
                : {sayProblem(w, problem)}
              </td>
              <td class="govuk-table__cell">{problem.file}</td>
              <td class="govuk-table__cell num">
                {problem.line === null ? '' : format.number(problem.line)}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {report.problemCount > shown.length && (
        <Text picture="more">
          {w('community.import.problems.more', { count: report.problemCount - shown.length })}
        </Text>
      )}
    </>
  )
}
