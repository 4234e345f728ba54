import { Empty } from '../../../design/empty.tsx'
import { Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { pot } from '../urls.ts'
import { GrantLine } from './line.tsx'
import type { ToldGrant } from './queries.ts'

/** What was decided, one way or another, newest first. */
export function SettledPage({
  view,
  grants,
  older,
  isFirst,
  me,
}: {
  view: View
  grants: ToldGrant[]
  older: string | null
  isFirst: boolean
  me: string
}) {
  const { w } = view
  return (
    <SitePage
      idea="pot"
      view={view}
      title={w('pot.settled.title')}
      lead={w('pot.settled.lead')}
      trail={[{ href: pot.index.to(), label: w('pot.title') }]}
    >
      {grants.length === 0 ? (
        <Empty
          picture="jar"
          words={w('pot.settled.empty')}
          action={{ href: pot.index.to(), label: w('pot.title') }}
        />
      ) : (
        <Lines>
          {grants.map((grant) => (
            <GrantLine key={grant.id} view={view} grant={grant} me={me} />
          ))}
        </Lines>
      )}
      <Pager
        view={view}
        newer={isFirst ? null : { href: pot.settled.to(), label: w('exchanges.index.newest') }}
        older={
          older
            ? {
                href: withQuery(pot.settled.to(), { after: shortId(older) }),
                label: w('exchanges.index.older'),
              }
            : null
        }
      />
    </SitePage>
  )
}
