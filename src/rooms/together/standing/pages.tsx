import { Actions } from '../../../design/actions.tsx'
import { Empty } from '../../../design/empty.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { together } from '../urls.ts'
import type { Change, ToldRole } from './queries.ts'
import { type Terms, termsIn } from './rules.ts'

type Props = {
  view: View
  roles: ToldRole[]
  /** The first day of this week. */
  monday: string
  isBroker: boolean
  problems?: Record<string, string>
}

/** Who does what every week, and what they get for it; what it was before, and what it will be. */
export function RolesPage({ view, roles, monday, isBroker, problems = {} }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('together.standing.title')}
      lead={w('together.standing.lead')}
      problems={problems}
      trail={[{ href: together.index.to(), label: w('together.title') }]}
    >
      {isBroker && (
        <Actions>
          <LinkButton href={together.begin.to()} label={w('together.standing.begin')} />
        </Actions>
      )}
      {roles.length === 0 && <Empty picture="handshake" words={w('together.standing.empty')} />}
      <Lines>
        {roles.map((role) => (
          <OneRole key={role.id} {...{ view, role, monday, isBroker }} />
        ))}
      </Lines>
    </SitePage>
  )
}

function OneRole({ view, role, monday, isBroker }: Omit<Props, 'roles' | 'problems'> & { role: ToldRole }) {
  const { w, format, actor } = view
  const { id, personId, name, until, changes } = role
  const told = ({ words, weeklyMinutes, since }: Terms) => {
    return { words, length: format.minutes(weeklyMinutes), day: format.day(since) }
  }
  const terms: Terms[] = [role, ...changes]
  const now = termsIn<Terms>(role, changes, monday)
  const place = terms.indexOf(now)
  const roleId = shortId(id)
  const mayChange = isBroker && personId !== actor?.personId
  const named = (label: string) => (
    <>
      {label}
      <span class="govuk-visually-hidden">
        : {name}, {now.words}
      </span>
    </>
  )
  return (
    <Line idea="task" face={name}>
      <p>{w('together.standing.line', { name, ...told(now) })}</p>
      {terms
        .slice(0, place)
        .toReversed()
        .map((before, at) => (
          <p class="meta" key={at}>
            {w('together.standing.before', told(before))}
          </p>
        ))}
      {changes.slice(place).map((change) => (
        <p class="meta" key={change.id}>
          {w('together.standing.from', told(change))}
        </p>
      ))}
      {until && <p class="meta">{w('together.standing.until', { day: format.day(until) })}</p>}
      <Actions>
        {!until && mayChange && (
          <LinkButton
            href={together.change.to({ roleId })}
            label={named(w('together.standing.change'))}
            secondary
            small
          />
        )}
        {mayChange &&
          changes
            .filter((change) => isOpen(change, role))
            .map((change) => (
              <ActionButton
                key={change.id}
                view={view}
                action={together.takeBack.to({ roleId })}
                hidden={{ change: shortId(change.id) }}
                label={named(w('together.standing.take-back', { day: format.day(change.since) }))}
                small
              />
            ))}
        {!until && (
          <ActionButton
            view={view}
            action={together.end.to({ roleId })}
            label={named(w('together.standing.end'))}
            small
          />
        )}
      </Actions>
    </Line>
  )
}

/** No week is in the book by it yet. */
function isOpen({ since }: Change, { creditedThrough }: ToldRole): boolean {
  return creditedThrough === null || since > creditedThrough
}
