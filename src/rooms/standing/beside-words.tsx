import { Details } from '../../design/details.tsx'
import { ActionButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Section } from '../../design/section.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { trust } from '../trust/urls.ts'

type Whom = { view: View; person: { id: string; name: string } }

/** A pause in exchanges: what it means, and one press. For brokers. */
export function PauseWords({ view, person, since }: Whom & { since: string | null }) {
  const { w, format } = view
  const personId = shortId(person.id)
  const { name } = person
  return (
    <>
      <Section picture="wait" title={w('trust.pause.title')} />
      {since && <Text picture="wait">{w('trust.pause.since', { name, day: format.day(since) })}</Text>}
      <Text picture="good-to-know">
        {since ? w('trust.pause.lift.meaning', { name }) : w('trust.pause.meaning', { name })}
      </Text>
      <ActionButton
        view={view}
        small
        action={since ? trust.lift.to({ personId }) : trust.pause.to({ personId })}
        label={since ? w('trust.pause.lift') : w('trust.pause', { name })}
      />
    </>
  )
}

/** A distance one wants from somebody: theirs alone to know, folded away until it is wanted. */
export function DistanceWords({ view, person, wanted }: Whom & { wanted: boolean }) {
  const { w } = view
  // At a wall these buttons are not there.
  if (view.shared?.visit) return null
  const personId = shortId(person.id)
  const { name } = person
  if (wanted)
    return (
      <Inset>
        <Text picture="private">{w('trust.distance.wanted', { name })}</Text>
        <ActionButton
          view={view}
          small
          action={trust.endDistance.to({ personId })}
          label={w('trust.distance.end')}
        />
      </Inset>
    )
  return (
    <Details picture="private" summary={w('trust.distance')}>
      <Text picture="private">{w('trust.distance.meaning')}</Text>
      <ActionButton
        view={view}
        small
        action={trust.distance.to({ personId })}
        label={w('trust.distance.from', { name })}
      />
    </Details>
  )
}
