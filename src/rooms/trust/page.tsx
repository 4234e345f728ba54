import { DateField } from '../../design/date-field.tsx'
import { Details } from '../../design/details.tsx'
import { ActionButton, Form } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { WhoIsMeant } from '../exchanges/log/who.tsx'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { people } from '../people/urls.ts'
import type { Distance, Mandate } from './queries.ts'
import { trust } from './urls.ts'

export type Props = {
  view: View
  /** Whose page it is: one's own, or, for a broker, somebody's. */
  person: { id: string; name: string }
  own: boolean
  today: string
  mandates: Mandate[]
  distances: Distance[]
  names: string[]
  near: Neighbour[]
  said: Said
}

/** Who may say somebody's word, for whom they may speak, and, for their own eyes, from whom they keep a distance. */
export function SpeakingPage(props: Props) {
  const { view, person, own, today, mandates, said } = props
  const { w } = view
  const { name } = person
  const live = mandates.filter(({ until }) => !until || until >= today)
  const mine = live.filter(({ personId }) => personId === person.id)
  const others = live.filter(({ delegateId }) => delegateId === person.id)
  const before = mandates.filter((one) => !live.includes(one))
  return (
    <SitePage
      idea="say"
      view={view}
      title={own ? w('trust.title') : w('trust.title.of', { name })}
      lead={w('trust.lead')}
      problems={said.problems}
      trail={
        own
          ? [{ href: people.me.to(), label: w('people.me.title') }]
          : [{ href: people.show.to({ personId: shortId(person.id) }), label: name }]
      }
    >
      <Text picture="good-to-know">{w('trust.meaning')}</Text>
      <Section picture="say" title={own ? w('trust.who') : w('trust.who.of', { name })} />
      {mine.length === 0 && <Text picture="say">{own ? w('trust.none') : w('trust.none.of', { name })}</Text>}
      <Mandates {...props} mandates={mine} ends />
      <Section picture="new" title={own ? w('trust.give') : w('trust.give.of', { name })} />
      {!own && <Text picture="good-to-know">{w('trust.give.spoke')}</Text>}
      <Give {...props} />
      {others.length > 0 && (
        <>
          <Section picture="together" title={own ? w('trust.for') : w('trust.for.of', { name })} />
          <Mandates {...props} mandates={others} ends />
        </>
      )}
      {own && <Distances {...props} />}
      {before.length > 0 && (
        <Details picture="story" summary={w('trust.before')}>
          <Mandates {...props} mandates={before} ends={false} />
        </Details>
      )}
    </SitePage>
  )
}

function Mandates({ view, person, own, mandates, ends }: Props & { ends: boolean }) {
  const { w, format } = view
  if (mandates.length === 0) return null
  const action = own ? trust.endMine.to() : trust.endOf.to({ personId: shortId(person.id) })
  return (
    <Lines>
      {mandates.map((one) => {
        const other = one.personId === person.id ? one.delegate : one.person
        const hidden = { person: shortId(one.personId), delegate: shortId(one.delegateId) }
        return (
          <Line
            key={`${one.personId} ${one.delegateId} ${one.since} ${one.until}`}
            face={other}
            end={
              ends && (
                <ActionButton
                  view={view}
                  small
                  action={action}
                  hidden={hidden}
                  label={
                    <>
                      {w('trust.end')}
                      <span class="govuk-visually-hidden"> ({other})</span>
                    </>
                  }
                />
              )
            }
          >
            <p>{other}</p>
            <p class="meta">
              {w('trust.since', { day: format.day(one.since) })}
              {one.until && ` ${w('trust.until', { day: format.day(one.until) })}`}
            </p>
          </Line>
        )
      })}
    </Lines>
  )
}

function Give({ view, person, own, names, near, said }: Props) {
  const { w } = view
  const action = own ? trust.mine.to() : trust.of.to({ personId: shortId(person.id) })
  return (
    <Form view={view} action={action} said={said} submit={w('trust.give.submit')}>
      <WhoIsMeant
        view={view}
        said={said}
        label={w('trust.give.who')}
        hint={w('exchanges.log.who.hint')}
        names={names}
        near={near}
      />
      <DateField
        picture="day"
        view={view}
        name="until"
        legend={w('trust.give.until')}
        hint={w('trust.give.until.hint')}
        said={said}
      />
    </Form>
  )
}

function Distances({ view, distances }: Props) {
  const { w, format } = view
  if (distances.length === 0) return null
  return (
    <>
      <Section picture="private" title={w('trust.distances')} />
      <Text picture="private">{w('trust.distance.meaning')}</Text>
      <Lines>
        {distances.map(({ fromId, name, since }) => (
          <Line
            key={fromId}
            face={name}
            end={
              <ActionButton
                view={view}
                small
                action={trust.endDistance.to({ personId: shortId(fromId) })}
                label={
                  <>
                    {w('trust.distance.end')}
                    <span class="govuk-visually-hidden"> ({name})</span>
                  </>
                }
              />
            }
          >
            <p>{name}</p>
            <p class="meta">{w('trust.since', { day: format.day(since) })}</p>
          </Line>
        ))}
      </Lines>
    </>
  )
}
