import { Columns } from '../../design/columns.tsx'
import { Facts } from '../../design/facts.tsx'
import { ActionButton, LinkButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Quote } from '../../design/quote.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import { FirstOnes, Halves, KnownBy } from './halves.tsx'
import { Path } from './path.tsx'
import type { Arrival } from './queries.ts'
import { missingBefore } from './rules.ts'
import { joining } from './urls.ts'

type Props = {
  view: View
  arrival: Arrival
  helps: boolean
  isBroker: boolean
  own: boolean
  problems: Record<string, string>
}

/** Somebody’s path, as they see it themselves, with what their welcomer can do for the next step. */
export function ArrivalPage(props: Props) {
  const { view, arrival, helps, own, problems } = props
  const { w, format } = view
  const { name, words, endedWhy, endedAt } = arrival
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={own ? w('joining.path.own') : name}
      kicker={w('joining.index.title')}
      problems={problems}
      trail={[
        own
          ? { href: people.me.to(), label: w('welcome.place.me') }
          : { href: joining.index.to(), label: w('joining.index.title') },
      ]}
    >
      {arrival.state === 'not-now' && (
        <Text picture="leave">
          {w('joining.not-now.said', { day: endedAt ? format.moment(endedAt) : '' })}
        </Text>
      )}
      {endedWhy && <Quote words={endedWhy} />}
      <Path view={view} arrival={arrival} />
      <Columns aside={<Known {...props} />}>
        {words && <Quote words={words} />}
        {helps && <Ways {...props} />}
        <Halves view={view} arrival={arrival} />
        <FirstOnes view={view} arrival={arrival} />
        <KnownBy view={view} arrival={arrival} />
        <Signed {...props} />
      </Columns>
    </SitePage>
  )
}

function Known({ view, arrival }: Props) {
  const { w, format } = view
  const { reach, inviter, welcomer, metOn, saidAt, personId, name } = arrival
  return (
    <>
      <Section picture="telephone" title={w('joining.show.reach')} />
      <Facts
        facts={[
          { picture: 'telephone', name: w('joining.show.reach.name'), is: reach },
          { picture: 'day', name: w('joining.show.said'), is: saidAt && format.moment(saidAt) },
          { picture: 'tell', name: w('joining.show.inviter'), is: inviter },
          { picture: 'people', name: w('joining.show.welcomer'), is: welcomer },
          { picture: 'what-we-did', name: w('joining.show.met'), is: metOn && format.day(metOn) },
          {
            picture: 'somebody',
            name: w('joining.show.here'),
            is: personId && (
              <a class="govuk-link" href={people.show.to({ personId: shortId(personId) })}>
                {name}
              </a>
            ),
          },
        ]}
      />
    </>
  )
}

function Signed({ view, arrival }: Props) {
  const { w, format } = view
  const { signedOn, signedHow, signedWitness, signedKeptWhere, name } = arrival
  if (!signedOn || !signedHow) return null
  const day = format.day(signedOn)
  return (
    <>
      <Text picture="write-down">
        {signedHow === 'tap'
          ? w('agreement.how-of.tap', { name, day })
          : w(`agreement.how-of.${signedHow}`, { name, day, witness: signedWitness })}
      </Text>
      {signedKeptWhere && <Text picture="more">{w('agreement.kept-where', { where: signedKeptWhere })}</Text>}
    </>
  )
}

/** Each step's form, in the order of the path; in which order they are used is theirs. */
function Ways({ view, arrival, isBroker }: Props) {
  const { w } = view
  const arrivalId = shortId(arrival.id)
  const ready = missingBefore(arrival).length === 0
  const ways = [
    ...(isBroker
      ? [{ picture: 'waving-hand', to: joining.welcomer, label: w('joining.welcomer.title') }]
      : []),
    { picture: 'both-ways', to: joining.together, label: w('joining.together.title') },
    { picture: 'raising-hands', to: joining.first, label: w('joining.first.title') },
    { picture: 'speech-balloon', to: joining.known, label: w('joining.known.title') },
    ...(arrival.currentId
      ? [{ picture: 'writing-hand', to: joining.signed, label: w('joining.signed.title') }]
      : []),
    { picture: 'printer', to: joining.paper, label: w('joining.paper.link') },
    { picture: 'door', to: joining.notNow, label: w('joining.not-now.title') },
  ]
  return (
    <>
      <Section picture="task" title={w('joining.show.ways')} />
      {isBroker && ready && (
        <LinkButton href={joining.welcomeIn.to({ arrivalId })} label={w('joining.welcome.title')} />
      )}
      {!isBroker && ready && <Text picture="done">{w('joining.show.ready')}</Text>}
      <Lines>
        {ways.map(({ picture, to, label }) => (
          <Line key={label} picture={picture}>
            <p>
              <a class="govuk-link" href={to.to({ arrivalId })}>
                {label}
              </a>
            </p>
          </Line>
        ))}
      </Lines>
      <ActionButton view={view} action={joining.code.to({ arrivalId })} label={w('joining.code.new')} small />
    </>
  )
}
