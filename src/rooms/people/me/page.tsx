import type { VNode } from 'preact'
import { Actions } from '../../../design/actions.tsx'
import { BothWays } from '../../../design/both-ways.tsx'
import { Columns } from '../../../design/columns.tsx'
import { Empty } from '../../../design/empty.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { Task } from '../../../platform/auth/actor.ts'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { IntentCards } from '../../board/cards.tsx'
import type { Intent } from '../../board/rules.ts'
import { board } from '../../board/urls.ts'
import type { Company, InMyName, ToSayFor } from '../../exchanges/calls/queries.ts'
import type { Companion, Deed, Hours } from '../../exchanges/figures.ts'
import type { Told } from '../../exchanges/lists.ts'
import { exchanges } from '../../exchanges/urls.ts'
import { GuessAsked } from '../../friends/guess.tsx'
import type { Told as Friendship } from '../../friends/queries.ts'
import { isGuessDue } from '../../friends/rules.ts'
import { friends } from '../../friends/urls.ts'
import { Trouble } from '../../ledger/checks/trouble.tsx'
import type { News } from '../../ledger/news.ts'
import { Plenty } from '../../ledger/plenty.tsx'
import { ledger } from '../../ledger/urls.ts'
import type { ForMe } from '../../tasks/queries.ts'
import type { Notice } from '../../whats-on/rules.ts'
import { Deeds } from '../deeds.tsx'
import type { Person } from '../queries.ts'
import { firstShown, type State } from '../rules.ts'
import { people } from '../urls.ts'
import { MyAside } from './aside.tsx'
import { type AskedOf, NextThings } from './next-thing.tsx'
import { Notes } from './notes.tsx'

type Props = {
  view: View
  me: Person
  /** What waits for my own answer, and how much waits for a broker. */
  forMe: Told[]
  forBrokers: number
  /** What somebody did for me that I could thank for, and what I offer that somebody asks for. */
  toThank: Deed | null
  askedOf: AskedOf | null
  /** How much of mine waits for others. */
  forOthers: number
  hours: Hours
  /** What the book has to say to me. */
  news: News
  intents: Intent[]
  latest: Deed[]
  companions: Companion[]
  friendships: Friendship[]
  company: Company
  inMyName: InMyName[]
  toSay: ToSayFor[]
  ofTasks: ForMe[]
  tasks: ReadonlySet<Task>
  moves: State[]
  /** What is on, the next few. */
  notices: Notice[]
  /** What other rooms have to say here. */
  also: VNode | null
}

/** Everything of mine on one page: the next useful thing first. */
export function MyPage(props: Props) {
  const { view, me, hours, news } = props
  const { w } = view
  return (
    <SitePage
      idea="my-page"
      view={view}
      title={w('people.me.hello', { name: me.name })}
      face={me.name}
      kicker={firstShown(me.hats)?.words ?? w('people.me.title')}
    >
      <Trouble view={view} since={news.troubleSince} />
      <NextThings {...props} />
      <Notes {...props} />
      {props.also}
      <Plenty view={view} minutes={news.plentyMinutes} />
      <Actions>
        <LinkButton href={exchanges.log.to()} label={w('people.me.log')} />
        <LinkButton href={board.ask.to()} label={w('people.me.ask')} secondary />
      </Actions>
      <Columns aside={<MyAside {...props} />}>
        <Section
          picture="both-ways"
          title={w('people.me.both-ways')}
          action={{ href: ledger.mine.to(), label: w('people.me.statement') }}
        />
        <BothWays
          view={view}
          gave={hours.gaveMinutes}
          received={hours.receivedMinutes}
          note={w('people.me.both-ways.note')}
        />
        <MyIntents {...props} direction="offer" />
        <MyIntents {...props} direction="ask" />
        <Latest {...props} />
        <Companions {...props} />
        <Friends {...props} />
      </Columns>
    </SitePage>
  )
}

function MyIntents({ view, intents, direction }: Props & { direction: Intent['direction'] }) {
  const { w } = view
  const mine = intents.filter((intent) => intent.direction === direction)
  const offers = direction === 'offer'
  const add = offers
    ? { href: board.offer.to(), label: w('people.me.gifts.add') }
    : { href: board.ask.to(), label: w('people.me.asks.add') }
  return (
    <>
      <Section
        picture={offers ? 'gift' : 'ask'}
        title={offers ? w('people.me.gifts') : w('people.me.asks')}
        action={mine.length > 0 ? add : undefined}
      />
      {mine.length > 0 ? (
        <IntentCards view={view} intents={mine} nameless />
      ) : (
        <Empty
          picture={offers ? 'wrapped-gift' : 'raising-hands'}
          words={offers ? w('people.me.gifts.empty') : w('people.me.asks.empty')}
          action={add}
        />
      )}
    </>
  )
}

function Latest({ view, latest, forOthers }: Props) {
  const { w } = view
  return (
    <>
      <Section
        picture="what-we-did"
        title={w('people.me.latest')}
        action={
          latest.length > 0 ? { href: exchanges.index.to(), label: w('people.me.latest.all') } : undefined
        }
      />
      {latest.length > 0 && <Deeds view={view} deeds={latest} />}
      {forOthers > 0 && (
        <Text picture="wait">
          <a class="govuk-link" href={exchanges.index.to()}>
            {w('people.me.for-others', { count: forOthers })}
          </a>
        </Text>
      )}
      {latest.length === 0 && forOthers === 0 && (
        <Empty
          picture="hot-beverage"
          words={w('people.me.latest.empty')}
          action={{ href: exchanges.log.to(), label: w('people.me.log') }}
        />
      )}
    </>
  )
}

function Companions({ view, companions }: Props) {
  const { w, format } = view
  if (companions.length === 0) return null
  return (
    <>
      <Section picture="together" title={w('people.me.companions')} />
      <Lines>
        {companions.map(({ personId, name, times, lastOn }) => (
          <Line key={personId} face={name}>
            <p>
              <a class="govuk-link" href={people.show.to({ personId: shortId(personId) })}>
                {name}
              </a>
            </p>
            <p class="meta">{w('people.me.times', { count: times, day: format.day(lastOn) })}</p>
          </Line>
        ))}
      </Lines>
    </>
  )
}

const fewFriends = 5

/** Whom one does not count with any more, and whether somebody asks. Nothing at all where there is nothing. */
function Friends({ view, me, friendships }: Props) {
  const { w } = view
  if (friendships.length === 0) return null
  const asked = friendships.filter(({ agreedAt, withId }) => !agreedAt && withId === me.id).length
  const agreed = friendships
    .filter(({ agreedAt }) => agreedAt)
    .map(({ id, saidBy, sayer, asked }) => ({ id, name: saidBy === me.id ? asked : sayer }))
  const more = agreed.length - fewFriends
  const due = friendships.find((one) => isGuessDue(one, view.now))
  return (
    <>
      <Section
        picture="together"
        title={w('friends.title')}
        // At a wall that page is not there.
        action={view.shared?.visit ? undefined : { href: friends.index.to(), label: w('friends.see') }}
      />
      {asked > 0 && <Text picture="tell">{w('friends.me.asked', { count: asked })}</Text>}
      {agreed.slice(0, fewFriends).map(({ id, name }) => (
        <Text key={id} picture="together">
          {w('friends.me.with', { name })}
        </Text>
      ))}
      {more > 0 && <Text picture="more">{w('friends.me.more', { count: more })}</Text>}
      {due && (
        <GuessAsked view={view} friendshipId={due.id} name={due.saidBy === me.id ? due.asked : due.sayer} />
      )}
    </>
  )
}
