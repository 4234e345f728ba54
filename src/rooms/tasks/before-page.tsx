import { Empty } from '../../design/empty.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import type { Taken } from './rules.ts'
import { tasksTaken } from './urls.ts'
import { nameOfTask, sayEnd, sayTaken } from './wording.ts'

/** Who had what when, the latest first. */
export function BeforePage({
  view,
  before,
  after,
  paged,
}: {
  view: View
  before: Taken[]
  /** The last one here, where there are more. */
  after: string | null
  paged: boolean
}) {
  const { w, format } = view
  return (
    <SitePage
      idea="story"
      view={view}
      title={w('tasks.before.title')}
      lead={w('tasks.before.lead')}
      trail={[{ href: tasksTaken.index.to(), label: w('tasks.title') }]}
    >
      {before.length === 0 && <Empty picture="hot-beverage" words={w('tasks.before.empty')} />}
      <Lines>
        {before.map((taken) => {
          const { days, how } = sayTaken(w, format, taken)
          return (
            <Line key={taken.id} face={taken.name}>
              <p>
                <a class="govuk-link" href={tasksTaken.one.to({ taskId: shortId(taken.id) })}>
                  {w('tasks.line', { name: taken.name, task: nameOfTask(w, taken) })}
                </a>
              </p>
              <p class="meta">{days}</p>
              <p class="meta">{how}</p>
              <p class="meta">{sayEnd(w, taken)}</p>
            </Line>
          )
        })}
      </Lines>
      <Pager
        view={view}
        newer={paged ? { href: tasksTaken.before.to(), label: w('tasks.before.newest') } : null}
        older={
          after === null
            ? null
            : {
                href: withQuery(tasksTaken.before.to(), { after: shortId(after) }),
                label: w('tasks.before.older'),
              }
        }
      />
    </SitePage>
  )
}
