import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Pager } from '../../design/pager.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { people } from '../people/urls.ts'
import type { ComingIn } from './queries.ts'
import { joining } from './urls.ts'

/** Who is coming in, who has waited longest first, and who welcomes whom. */
export function ListPage({
  view,
  arrivals,
  next,
  isFirst,
  isBroker,
}: {
  view: View
  arrivals: ComingIn[]
  next: string | null
  isFirst: boolean
  isBroker: boolean
}) {
  const { w } = view
  const at = (after: string | null) => withQuery(joining.index.to(), { after })
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={w('joining.index.title')}
      lead={isBroker ? w('joining.index.lead.broker') : w('joining.index.lead')}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Actions>
        <LinkButton href={joining.invite.to()} label={w('joining.invite.title')} />
      </Actions>
      {arrivals.length === 0 ? (
        <Empty picture="party-popper" words={w('joining.index.empty')} />
      ) : (
        <Lines>
          {arrivals.map((arrival) => (
            <ArrivalLine key={arrival.id} view={view} arrival={arrival} />
          ))}
        </Lines>
      )}
      <Pager
        view={view}
        newer={isFirst ? null : { href: at(null), label: w('people.index.first') }}
        older={next ? { href: at(shortId(next)), label: w('joining.index.more') } : null}
      />
      <Text picture="print" print={false}>
        <a class="govuk-link" href={joining.paper.to({ arrivalId: 'new' })}>
          {w('joining.paper.empty')}
        </a>
      </Text>
    </SitePage>
  )
}

function ArrivalLine({ view, arrival }: { view: View; arrival: ComingIn }) {
  const { w, format } = view
  const { id, name, state, opens, inviter, welcomer, waitsSince } = arrival
  return (
    <Line face={name}>
      <p>
        {opens ? (
          <a class="govuk-link" href={joining.show.to({ arrivalId: shortId(id) })}>
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      <p class="meta">
        {state === 'invited'
          ? w('joining.index.invited', { name: inviter ?? '', when: format.moment(waitsSince) })
          : w('joining.index.said-hello', { when: format.moment(waitsSince) })}
      </p>
      <p class="meta">
        {welcomer ? w('joining.index.welcomer', { name: welcomer }) : w('joining.index.nobody-yet')}
      </p>
    </Line>
  )
}
