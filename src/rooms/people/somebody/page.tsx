import { Actions } from '../../../design/actions.tsx'
import { Columns } from '../../../design/columns.tsx'
import { Facts } from '../../../design/facts.tsx'
import { ActionButton, LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { IntentCards } from '../../board/cards.tsx'
import type { Intent } from '../../board/rules.ts'
import type { Deed } from '../../exchanges/figures.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { pot } from '../../pot/urls.ts'
import { DistanceWords, PauseWords } from '../../standing/beside-words.tsx'
import { TieWords } from '../../standing/tie-words.tsx'
import { areFriends, type Tie } from '../../standing/ties.ts'
import { Deeds } from '../deeds.tsx'
import { Moves } from '../moves.tsx'
import type { Contact, Person } from '../queries.ts'
import { isAround, type State, shownHats } from '../rules.ts'
import { people } from '../urls.ts'
import { Reach } from './reach.tsx'

type Props = {
  view: View
  person: Person
  own: boolean
  /** What there is between them and whoever looks; null on one's own page, and where they are not around. */
  tie: Tie | null
  /** Whoever looks is new, and could have company to meet them. */
  couldHaveCompany: boolean
  intents: Intent[]
  /** What this visitor may know of what they did: the two of them together, everything for a broker. */
  deeds: Deed[]
  /** How to reach them, for themselves and for brokers. */
  contact: Contact | null
  isBroker: boolean
  /** What they got out of the pot to begin with, in minutes; for themselves and for brokers. */
  starter: number | null
  moves: State[]
  problems: Record<string, string>
}

/** Somebody as their neighbours meet them: what they are, what they share, and what we two did together. */
export function PersonPage(props: Props) {
  const { view, person, own, tie, couldHaveCompany, problems } = props
  const { w } = view
  const around = isAround(person)
  const [first, ...hats] = around ? shownHats(person.hats) : []
  const { name } = person
  const personId = shortId(person.id)
  return (
    <SitePage
      idea="somebody"
      view={view}
      title={name}
      face={name}
      kicker={first?.words}
      problems={problems}
      trail={[{ href: people.index.to(), label: w('people.index.title') }]}
    >
      {own && (
        <Inset>
          <Text picture="see">{w('people.show.own')}</Text>
        </Inset>
      )}
      <StateWords view={view} person={person} />
      <Actions>
        {own && view.shared?.visit ? null : own ? (
          <LinkButton href={people.editMe.to()} label={w('people.show.own.edit')} secondary />
        ) : (
          around && (
            <>
              <LinkButton
                href={withQuery(exchanges.log.to(), { with: personId })}
                label={w('people.show.log')}
                secondary={tie !== null && areFriends(tie)}
              />
              <LinkButton href={pot.giveTo.to({ personId })} label={w('pot.give-to.link')} secondary />
              {couldHaveCompany && (
                <ActionButton
                  view={view}
                  action={exchanges.askCompany.to()}
                  label={w('people.company.ask-with', { name })}
                  hidden={{ with: personId }}
                />
              )}
            </>
          )
        )}
      </Actions>
      <Columns aside={<Aside {...props} hats={hats.map(({ words }) => words)} />}>
        {around && person.about && <Quote words={person.about} />}
        <Shared {...props} />
        <Together {...props} />
        {tie && view.actor && <TieWords view={view} me={view.actor.personId} other={person} tie={tie} />}
        {tie && <DistanceWords view={view} person={person} wanted={tie.wantsDistance} />}
      </Columns>
    </SitePage>
  )
}

function StateWords({ view, person: { state, name, erasedAt } }: Pick<Props, 'view' | 'person'>) {
  const { w } = view
  if (erasedAt)
    return (
      <Inset>
        <Text picture="private">{w('leaving.forgotten')}</Text>
      </Inset>
    )
  if (state === 'here') return null
  const ideaOf = { resting: 'resting', moved_on: 'leave', remembered: 'thanks' } as const
  const words = {
    resting: w('people.show.resting', { name }),
    moved_on: w('people.show.moved-on', { name }),
    remembered: w('people.show.remembered', { name }),
  }
  return (
    <Inset>
      <Text picture={ideaOf[state]}>{words[state]}</Text>
    </Inset>
  )
}

/** Gifts first: everybody has some. Then what they would like a hand with. */
function Shared({ view, person, own, intents }: Props) {
  const { w } = view
  const { name } = person
  if (!isAround(person)) return null
  const gifts = intents.filter(({ direction }) => direction === 'offer')
  const asks = intents.filter(({ direction }) => direction === 'ask')
  return (
    <>
      <Section picture="gift" title={w('people.show.gifts', { name })} />
      {gifts.length > 0 ? (
        <IntentCards view={view} intents={gifts} nameless />
      ) : (
        <Text picture="gift">
          {own ? w('people.me.gifts.empty') : w('people.show.gifts.empty', { name })}
        </Text>
      )}
      {asks.length > 0 && (
        <>
          <Section picture="ask" title={w('people.show.asks', { name })} />
          <IntentCards view={view} intents={asks} nameless />
        </>
      )}
    </>
  )
}

/** Not on one's own page: it shows what others see of it, and nobody but brokers sees this of everybody. */
function Together({ view, person, own, deeds, isBroker }: Props) {
  const { w } = view
  if (own || deeds.length === 0) return null
  const title = isBroker
    ? w('people.show.latest', { name: person.name })
    : w('people.show.together', { name: person.name })
  return (
    <>
      <Section picture="what-we-did" title={title} />
      <Deeds view={view} deeds={deeds} />
    </>
  )
}

function Aside({ view, person, own, contact, isBroker, starter, moves, hats }: Props & { hats: string[] }) {
  const { w, format } = view
  return (
    <>
      {hats.length > 0 && (
        <>
          <Section picture="hat" title={w('people.show.hats')} />
          <Lines>
            {hats.map((words) => (
              <Line idea="hat" key={words}>
                <p>{words}</p>
              </Line>
            ))}
          </Lines>
        </>
      )}
      {isAround(person) && (
        <Facts
          facts={[
            { picture: 'where', name: w('people.about.area'), is: person.area },
            { picture: 'day', name: w('people.show.since-when'), is: format.day(person.joinedOn) },
            { picture: 'pot', name: w('pot.starter.fact'), is: starter && format.minutes(starter) },
          ]}
        />
      )}
      {contact && <Reach view={view} person={person} own={own} contact={contact} isBroker={isBroker} />}
      {isBroker && !own && isAround(person) && (
        <PauseWords view={view} person={person} since={person.pausedSince} />
      )}
      {!view.shared?.visit && <Moves view={view} person={person} own={own} moves={moves} />}
    </>
  )
}
