import { Empty } from '../../../design/empty.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Tag } from '../../../design/tag.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { people } from '../../people/urls.ts'
import type { WishMet } from '../rules.ts'
import { telling } from '../urls.ts'
import type { Listed } from './queries.ts'
import { isLate } from './rules.ts'

type Props = {
  view: View
  open: Listed[]
  closed: Listed[]
  older: string | null
  met: Record<WishMet, number>
}

/** What was told, for the few who may read it: what waits first, then what is under way, then what is closed. */
export function ToldPage({ view, open, closed, older, met }: Props) {
  const { w } = view
  const waits = open.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const underWay = open.filter(({ acknowledgedAt }) => acknowledgedAt !== null)
  const { yes, partly, no } = met
  return (
    <SitePage
      idea="private"
      view={view}
      title={w('telling.index.title')}
      lead={w('telling.index.lead')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Text picture="see">{w('telling.index.logged')}</Text>
      {open.length + closed.length === 0 && <Empty picture="bell" words={w('telling.index.empty')} />}
      {waits.length > 0 && <Section picture="tell" title={w('telling.index.waits')} />}
      <Told view={view} told={waits} />
      {underWay.length > 0 && <Section picture="wait" title={w('telling.index.under-way')} />}
      <Told view={view} told={underWay} />
      {closed.length > 0 && <Section picture="done" title={w('telling.index.closed')} />}
      {yes + partly + no > 0 && <Text picture="figures">{w('telling.index.met', { yes, partly, no })}</Text>}
      <Told view={view} told={closed} />
      <Pager
        view={view}
        newer={null}
        older={
          older === null
            ? null
            : {
                href: withQuery(telling.index.to(), { after: shortId(older) }),
                label: w('telling.index.older'),
              }
        }
      />
    </SitePage>
  )
}

function Told({ view, told }: { view: View; told: Listed[] }) {
  const { w, format, now } = view
  if (told.length === 0) return null
  return (
    <Lines>
      {told.map((one) => (
        <Line
          key={one.id}
          idea={one.acknowledgedAt ? 'private' : 'tell'}
          end={isLate(one, now) && <Tag words={w('telling.late')} ask />}
        >
          <p>
            <a class="govuk-link" href={telling.show.to({ tellingId: shortId(one.id) })}>
              {w('telling.told', { when: format.moment(one.toldAt) })}
            </a>
          </p>
          <p class="meta">
            {[
              w(`telling.for.${one.forWhom}`),
              one.aboutStaff ? w('telling.about-staff') : null,
              one.keeper ? w('telling.keeper', { name: one.keeper }) : null,
              one.closedAt
                ? w(`telling.met.${one.wishMet ?? 'no'}`)
                : one.acknowledgedAt
                  ? null
                  : w('telling.due', { when: format.moment(one.dueAt) }),
              one.reviewOn ? w('telling.review', { day: format.day(one.reviewOn) }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </Line>
      ))}
    </Lines>
  )
}
