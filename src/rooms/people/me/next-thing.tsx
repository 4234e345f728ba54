import { Banner } from '../../../design/banner.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import type { Told } from '../../exchanges/lists.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { sayWord } from '../../exchanges/wording.ts'

const shownAtMost = 3

type Props = {
  view: View
  me: { id: string }
  /** What waits for my own answer. */
  forMe: Told[]
  /** How much waits for a broker, where I am one. */
  forBrokers: number
}

/** What waits for an answer, in the words it was said in. Nothing where nothing waits. */
export function NextThing({ view, me, forMe, forBrokers }: Props) {
  const { w, format, community } = view
  const voice = { w, format, place: community?.name ?? '' }
  const brokers = w('people.me.waiting.broker', { count: forBrokers })
  if (forMe.length === 0 && forBrokers === 0) return null
  return (
    <Banner
      picture="bell"
      title={forMe.length > 0 ? w('people.me.waiting', { count: forMe.length }) : brokers}
    >
      {forMe.slice(0, shownAtMost).map((told) => (
        <p key={told.id}>
          <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(told.id) })}>
            {sayWord(voice, told, me.id)}
          </a>
        </p>
      ))}
      {forMe.length > shownAtMost && (
        <p>
          <a class="govuk-link" href={exchanges.index.to()}>
            {w('people.me.waiting.all')}
          </a>
        </p>
      )}
      {forBrokers > 0 && (
        <p>
          <a class="govuk-link" href={exchanges.waiting.to()}>
            {forMe.length > 0 ? brokers : w('people.me.waiting.look')}
          </a>
        </p>
      )}
    </Banner>
  )
}
