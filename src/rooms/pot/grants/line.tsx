import { LinkButton } from '../../../design/form.tsx'
import { Line } from '../../../design/lines.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { dayIn } from '../../exchanges/durations.ts'
import { pot } from '../urls.ts'
import type { ToldGrant } from './queries.ts'

/** One grant in a list: how much, for whom, what for, who asked, where it stands, and one's own voice. */
export function GrantLine({ view, grant, me }: { view: View; grant: ToldGrant; me: string }) {
  const { w } = view
  const href = pot.grant.to({ grantId: shortId(grant.id) })
  const asksMe = grant.state === 'open' && grant.toId !== me
  const title = sayGrant(view, grant)
  return (
    <Line
      picture="jar"
      end={
        asksMe && (
          <LinkButton
            href={href}
            secondary
            small
            label={
              <>
                {grant.mine ? w('pot.grant.anew') : w('pot.grant.say')}
                <span class="govuk-visually-hidden">: {title}</span>
              </>
            }
          />
        )
      }
    >
      <p>
        <a class="govuk-link" href={href}>
          {title}
        </a>
      </p>
      <p>“{grant.words}”</p>
      <p class="meta">
        {sayAsker(view, grant)} · {sayState(view, grant)}
      </p>
      <p class="meta">
        {w('pot.grant.voices', { yes: grant.yes, no: grant.no })}
        {asksMe && ` · ${sayMine(view, grant)}`}
      </p>
    </Line>
  )
}

/** "2 h for Bert" */
export function sayGrant({ w, format }: View, { minutes, to }: Pick<ToldGrant, 'minutes' | 'to'>): string {
  return w('pot.grant.title', { length: format.minutes(minutes), name: to })
}

export function sayAsker(view: View, { asker, askedAt }: Pick<ToldGrant, 'asker' | 'askedAt'>): string {
  const { w, format, community } = view
  const day = format.day(dayIn(community?.timeZone ?? 'UTC', askedAt))
  return w('pot.grant.asked', { name: asker, day })
}

/** Where it stands, in a few words. */
export function sayState({ w }: View, { state, undone }: Pick<ToldGrant, 'state' | 'undone'>): string {
  return undone ? w('pot.state.undone') : w(`pot.state.${state}`)
}

/** What I said so far, and who passed it on if it was not me. */
export function sayMine({ w }: View, { mine, saidThrough }: ToldGrant): string {
  if (!mine) return w('pot.grant.mine.none')
  return saidThrough
    ? w(`pot.grant.mine.${mine}.through`, { name: saidThrough })
    : w(`pot.grant.mine.${mine}`)
}
