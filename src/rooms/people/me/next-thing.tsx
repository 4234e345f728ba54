import type { ComponentChildren } from 'preact'
import { Banner } from '../../../design/banner.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { Intent } from '../../board/rules.ts'
import { board } from '../../board/urls.ts'
import type { Deed } from '../../exchanges/figures.ts'
import { nameOfKind } from '../../exchanges/kinds.ts'
import type { Told } from '../../exchanges/lists.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { sayFact, sayWord } from '../../exchanges/wording.ts'
import type { Person } from '../queries.ts'
import { people } from '../urls.ts'
import { nextThings, type Thing } from './rules.ts'

export type AskedOf = { kind: string; asks: number }

type Props = {
  view: View
  me: Person
  /** What waits for my own answer, how much for others', and how much for a broker where I am one. */
  forMe: Told[]
  forOthers: number
  forBrokers: number
  toThank: Deed | null
  askedOf: AskedOf | null
  intents: Intent[]
  latest: Deed[]
}

/** What waits for an answer, in the words it was said in; then what one could do next. Nothing where there is nothing. */
export function NextThings(props: Props) {
  const { view, forMe, forBrokers } = props
  const { w } = view
  const things = nextThings(factsOf(props))
  const answers = things.filter((thing) => thing === 'answer').length
  const asBroker = things.includes('answer-as-broker')
  const invitations = things.filter((thing) => thing !== 'answer' && thing !== 'answer-as-broker')
  const brokers = w('people.me.waiting.broker', { count: forBrokers })
  return (
    <>
      {(answers > 0 || asBroker) && (
        <Banner
          picture="bell"
          title={answers > 0 ? w('people.me.waiting', { count: forMe.length }) : brokers}
        >
          <Answers {...props} shown={answers} />
          {asBroker && (
            <Way href={exchanges.waiting.to()}>{answers > 0 ? brokers : w('people.me.waiting.look')}</Way>
          )}
        </Banner>
      )}
      {invitations.length > 0 && (
        <Banner picture="sparkles" title={w('people.me.next')}>
          {invitations.map((thing) => (
            <Invitation key={thing} {...props} thing={thing} />
          ))}
        </Banner>
      )}
    </>
  )
}

function factsOf({ me, forMe, forOthers, forBrokers, toThank, askedOf, intents, latest }: Props) {
  const has = (wanted: Intent['direction']) => intents.some(({ direction }) => direction === wanted)
  return {
    resting: me.state === 'resting',
    waitsForMe: forMe.length,
    waitsForBrokers: forBrokers,
    toThank: toThank !== null,
    canGiveAHand: askedOf !== null,
    hasGift: has('offer'),
    hasAsk: has('ask'),
    hasDoneSomething: latest.length + forMe.length + forOthers > 0,
    hasHat: me.hats.length > 0,
  }
}

function Answers({ view, me, forMe, shown }: Props & { shown: number }) {
  const { w, format, community } = view
  const voice = { w, format, place: community?.name ?? '' }
  return (
    <>
      {forMe.slice(0, shown).map((told) => (
        <Way key={told.id} href={exchanges.show.to({ exchangeId: shortId(told.id) })}>
          {sayWord(voice, told, me.id)}
        </Way>
      ))}
      {forMe.length > shown && <Way href={exchanges.index.to()}>{w('people.me.waiting.all')}</Way>}
    </>
  )
}

/** One thing one could do, and the one way there. */
function Invitation({ view, me, toThank, askedOf, thing }: Props & { thing: Thing }) {
  const { w, format, language, community } = view
  if (thing === 'thank' && toThank) {
    const voice = { w, format, place: community?.name ?? '' }
    const href = exchanges.thank.to({ exchangeId: shortId(toThank.id) })
    return (
      <Way href={href} before={sayFact(voice, toThank, me.id)}>
        {w('people.me.next.thank', { name: toThank.giver ?? '' })}
      </Way>
    )
  }
  if (thing === 'give-a-hand' && askedOf) {
    const kind = nameOfKind(language, askedOf.kind)
    const href = withQuery(board.index.to(), { kind: askedOf.kind, only: 'ask' })
    return (
      <Way href={href} before={w('people.me.next.asked', { count: askedOf.asks, kind })}>
        {w('people.me.next.asked.look')}
      </Way>
    )
  }
  if (thing === 'first-gift')
    return (
      <Way href={board.offer.to()} before={w('people.me.next.gift')}>
        {w('people.me.gifts.add')}
      </Way>
    )
  if (thing === 'first-ask')
    return (
      <Way href={board.ask.to()} before={w('people.me.next.ask')}>
        {w('people.me.asks.add')}
      </Way>
    )
  if (thing === 'first-deed')
    return (
      <Way href={exchanges.log.to()} before={w('people.me.next.deed')}>
        {w('people.me.log')}
      </Way>
    )
  return (
    <Way href={people.hats.to()} before={w('people.me.next.hat')}>
      {w('people.me.next.hat.add')}
    </Way>
  )
}

function Way({ href, before, children }: { href: string; before?: string; children: ComponentChildren }) {
  return (
    <p>
      {before && <>{before} </>}
      <a class="govuk-link" href={href}>
        {children}
      </a>
    </p>
  )
}
