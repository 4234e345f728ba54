import { Actions } from '../../../design/actions.tsx'
import { Card, Cards } from '../../../design/card.tsx'
import { Figures } from '../../../design/figures.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import type { IdeaName } from '../../../design/ideas.ts'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { nameOfKind, pictureOfKind } from '../../exchanges/kinds.ts'
import { fewestPeople } from '../../impact/rules.ts'
import { people } from '../../people/urls.ts'
import { Notices } from '../../whats-on/notices.tsx'
import type { Notice } from '../../whats-on/rules.ts'
import { firstNames } from '../rules.ts'
import { wall } from '../urls.ts'
import type { OnTheWall, Shown, Week } from './queries.ts'

type Props = {
  view: View
  shown: OnTheWall
  /** The last days, and how many they are. */
  week: Week
  days: number
  notices: Notice[]
}

/** The wall itself, for a look in passing and for a finger: what is asked, offered, on and done. Nothing that is private. */
export function WallScreen(props: Props) {
  const { view, shown, notices } = props
  const { w, actor } = view
  return (
    <SitePage idea="welcome" view={view} title={w('wall.screen.title')} ownHeading>
      <div class="wall">
        <div class="wall__head">
          <div>
            <h1 class="govuk-heading-xl">{w('wall.screen.title')}</h1>
            <p class="lead">{w('wall.screen.lead')}</p>
          </div>
          <Actions>
            {actor ? (
              <LinkButton href={people.me.to()} label={w('welcome.place.me')} />
            ) : (
              <LinkButton href={wall.comeIn.to()} label={w('wall.screen.come-in')} />
            )}
          </Actions>
        </div>
        <div class="wall__parts">
          <Intents picture="ask" view={view} title={w('wall.screen.asks')} intents={shown.asks} ask />
          <Intents picture="wait" view={view} title={w('wall.screen.waiting')} intents={shown.waiting} ask />
          <Intents picture="gift" view={view} title={w('wall.screen.offers')} intents={shown.offers} />
          {notices.length > 0 && (
            <section>
              <Section picture="day" title={w('whats-on.title')} />
              <Notices view={view} notices={notices} />
            </section>
          )}
          <ThisWeek {...props} />
          <section>
            <Section picture="together" title={w('wall.screen.join')} />
            <Idea picture="raising-hands">{w('wall.screen.join.both')}</Idea>
            <Ask view={view} />
          </section>
        </div>
      </div>
    </SitePage>
  )
}

function Intents({
  picture,
  view,
  title,
  intents,
  ask = false,
}: {
  picture: IdeaName
  view: View
  title: string
  intents: Shown[]
  ask?: boolean
}) {
  if (intents.length === 0) return null
  const names = firstNames(intents.map(({ personId, name }) => ({ id: personId, name })))
  return (
    <section>
      <Section picture={picture} title={title} />
      <Cards>
        {intents.map(({ id, kind, words, personId }) => (
          <Card
            key={id}
            picture={pictureOfKind(kind)}
            ask={ask}
            kicker={`${names.get(personId)} · ${nameOfKind(view.language, kind)}`}
            title={words}
          />
        ))}
      </Cards>
    </section>
  )
}

/** Whom to ask, to read from afar: nobody rings from a wall. */
function Ask({ view }: { view: View }) {
  const { w, community } = view
  const { helpName: name, helpPhone: phone } = community ?? { helpName: '', helpPhone: '' }
  return (
    <>
      <Idea picture="waving-hand">
        {name ? w('welcome.contact.name', { name }) : w('welcome.contact.nobody')}
      </Idea>
      {phone && (
        <Idea picture="telephone-receiver">
          <strong>{phone}</strong>
        </Idea>
      )}
    </>
  )
}

function ThisWeek({ view, week, days }: Props) {
  const { w, format } = view
  const { things, gaveMinutes, receivedMinutes, thanks } = week
  return (
    <section>
      <Section picture="what-we-did" title={w('wall.screen.week', { days })} />
      {week.people < fewestPeople ? (
        <Idea picture="handshake">{w('wall.screen.week.few')}</Idea>
      ) : (
        <Figures
          figures={[
            { number: format.minutes(gaveMinutes), words: w('design.gave') },
            { number: format.minutes(receivedMinutes), words: w('design.received') },
            { number: format.number(things), words: w('wall.screen.week.things', { count: things }) },
            ...(thanks > 0
              ? [{ number: format.number(thanks), words: w('wall.screen.week.thanks', { count: thanks }) }]
              : []),
          ]}
        />
      )}
    </section>
  )
}
