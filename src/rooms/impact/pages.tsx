import { Beside } from '../../design/beside.tsx'
import { Facts } from '../../design/facts.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { ShareMark, Shares } from '../../design/shares.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Table } from '../../design/table.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { board } from '../board/urls.ts'
import { type BothWays, bothWaysRate, peopleInIt } from './rules.ts'

/** The headline of the house: the share who both gave and received, with its counts and its definition beside it. */
export function BothWaysPage({
  view,
  figures,
  today,
  friendships,
  guess,
}: {
  view: View
  figures: BothWays
  today: string
  /** How many friendships grew, for brokers; null for everybody else. */
  friendships: number | null
  /** Hours friends guess they do in a year, where enough of them have guessed. */
  guess: number | null
}) {
  const { w } = view
  const rate = bothWaysRate(figures)
  return (
    <SitePage idea="both-ways" view={view} title={w('impact.title')} lead={w('impact.lead')}>
      {rate === null ? (
        <Text picture="private">{w('impact.hidden')}</Text>
      ) : (
        <Rate view={view} figures={figures} rate={rate} today={today} />
      )}
      {friendships !== null && (
        <>
          <Section picture="together" title={w('friends.grown')} />
          <Text picture="together">{w('friends.grown.count', { count: friendships })}</Text>
          {guess !== null && (
            <Text picture="length">
              {w('friends.grown.guess', { length: view.format.minutes(guess * 60) })}
            </Text>
          )}
          <Text picture="private" look="meta">
            {w('friends.grown.who')}
          </Text>
        </>
      )}
      <Section picture="good-to-know" title={w('impact.definition.title')} />
      <Text picture="good-to-know">{w('impact.definition')}</Text>
      <Text picture="ask" look="lead">
        {w('impact.invite')}
      </Text>
      <div class="actions">
        <LinkButton href={board.ask.to()} label={w('impact.ask')} />
        <LinkButton href={board.offer.to()} label={w('impact.offer')} secondary />
      </div>
    </SitePage>
  )
}

function Rate({
  view,
  figures,
  rate,
  today,
}: {
  view: View
  figures: BothWays
  rate: number
  today: string
}) {
  const { w, format } = view
  const share = format.percent(rate)
  const counts = [
    { name: w('impact.both'), people: figures.both },
    { name: w('impact.gave-only'), people: figures.gaveOnly },
    { name: w('impact.received-only'), people: figures.receivedOnly },
    { name: w('impact.all'), people: peopleInIt(figures) },
  ]
  return (
    <>
      <p class="kicker">
        <Beside picture="day">{w('impact.kicker', { day: format.day(today) })}</Beside>
      </p>
      <p class="figure" aria-hidden="true">
        {share}
      </p>
      <Text picture="both-ways" look="lead">
        {w('impact.headline', { share })}
      </Text>
      <Shares parts={[figures.both, figures.gaveOnly, figures.receivedOnly]} />
      <Table
        picture="figures"
        caption={w('impact.caption')}
        head={[{ label: w('impact.who') }, { label: w('impact.count'), number: true }]}
      >
        {counts.map(({ name, people }, place) => (
          <tr key={name} class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {place < 3 && <ShareMark place={place} />}
              {name}
            </th>
            <td class="govuk-table__cell num">{format.number(people)}</td>
          </tr>
        ))}
      </Table>
      <Section picture="length" title={w('impact.hours.title')} />
      <Facts
        facts={[
          {
            picture: 'together',
            name: w('impact.hours.between'),
            is: format.minutes(figures.minutesBetweenPeople),
          },
          {
            picture: 'community',
            name: w('impact.hours.place'),
            is: format.minutes(figures.minutesForThePlace),
          },
          { picture: 'what-we-did', name: w('impact.hours.exchanges'), is: format.number(figures.exchanges) },
        ]}
      />
    </>
  )
}
