import { Empty } from '../../design/empty.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { people } from '../people/urls.ts'
import type { LeftOver } from './queries.ts'
import { leaving } from './urls.ts'

/** Hours of people who left, for brokers to decide about with whoever knows. */
export function LeftOverPage({ view, left, after }: { view: View; left: LeftOver[]; after: string | null }) {
  const { w, format } = view
  return (
    <SitePage
      idea="balance"
      view={view}
      title={w('leaving.left-over.title')}
      lead={w('leaving.left-over.lead')}
      trail={[{ href: people.index.to(), label: w('people.index.title') }]}
    >
      {left.length === 0 && <Empty picture="balance-scale" words={w('leaving.left-over.empty')} />}
      <Lines>
        {left.map(({ id, name, state, leftOn, balanceMinutes }) => (
          <Line key={id} idea="somebody" face={name}>
            <p>
              <a
                class="govuk-link"
                href={(state === 'remembered' ? leaving.remember : leaving.leave).to({
                  personId: shortId(id),
                })}
              >
                {w('leaving.left-over.line', { name, length: format.minutes(balanceMinutes) })}
              </a>
            </p>
            {leftOn && <p class="meta">{w('leaving.left-over.since', { day: format.day(leftOn) })}</p>}
          </Line>
        ))}
      </Lines>
      <Pager
        view={view}
        newer={null}
        older={
          after === null
            ? null
            : {
                href: withQuery(leaving.leftOver.to(), { after: shortId(after) }),
                label: w('leaving.left-over.more'),
              }
        }
      />
    </SitePage>
  )
}
