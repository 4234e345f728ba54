import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { ActionButton } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import type { Told } from './queries.ts'
import { friends } from './urls.ts'

type Props = {
  view: View
  me: string
  mine: Told[]
  /** What people without e-mail are asked, where one is a broker. */
  toPassOn: Told[]
  problem: string | null
}

/** Everybody one goes on with without counting, what is asked of oneself, and what a broker may pass on. */
export function FriendsPage({ view, me, mine, toPassOn, problem }: Props) {
  const { w, format } = view
  const asked = mine.filter(({ agreedAt, withId }) => !agreedAt && withId === me)
  const said = mine.filter(({ agreedAt, saidBy }) => !agreedAt && saidBy === me)
  const agreed = mine.filter(({ agreedAt }) => agreedAt)
  const timeZone = view.community?.timeZone
  return (
    <SitePage
      idea="together"
      view={view}
      title={w('friends.title')}
      lead={w('friends.lead')}
      problems={problem ? { form: problem } : {}}
      trail={[{ href: people.me.to(), label: w('people.me.title') }]}
    >
      <Text picture="good-to-know">{w('friends.meaning')}</Text>
      {mine.length + toPassOn.length === 0 && (
        <Empty
          picture="handshake"
          words={w('friends.empty')}
          action={{ href: people.me.to(), label: w('friends.empty.look') }}
        />
      )}
      {asked.length > 0 && <Section picture="tell" title={w('friends.asked')} />}
      {asked.map((one) => (
        <Asked key={one.id} view={view} told={one} words={w('friends.says', { name: one.sayer })} />
      ))}
      {toPassOn.length > 0 && <Section picture="say" title={w('friends.pass-on')} />}
      {toPassOn.map((one) => (
        <Asked
          key={one.id}
          view={view}
          told={one}
          words={w('friends.says-of', { name: one.sayer, other: one.asked })}
          passedOnFor={one.asked}
        />
      ))}
      {said.length > 0 && <Section picture="wait" title={w('friends.said')} />}
      <Lines>
        {said.map((one) => (
          <Line
            key={one.id}
            face={one.asked}
            end={<EndButton view={view} told={one} name={one.asked} label="friends.take-back" />}
          >
            <PersonLink id={one.withId} name={one.asked} />
          </Line>
        ))}
      </Lines>
      {agreed.length > 0 && <Section picture="together" title={w('friends.agreed')} />}
      <Lines>
        {agreed.map((one) => {
          const other =
            one.saidBy === me ? { id: one.withId, name: one.asked } : { id: one.saidBy, name: one.sayer }
          return (
            <Line
              key={one.id}
              face={other.name}
              end={<EndButton view={view} told={one} name={other.name} label="friends.count-again" />}
            >
              <PersonLink {...other} />
              <p class="meta">
                <a class="govuk-link" href={friends.guess.to({ friendshipId: shortId(one.id) })}>
                  {one.hoursAYear === null
                    ? w('friends.guess.go')
                    : w('friends.guessed', { length: format.minutes(one.hoursAYear * 60) })}
                  <span class="govuk-visually-hidden"> ({other.name})</span>
                </a>
              </p>
              {one.agreedAt && timeZone && (
                <p class="meta">{w('friends.since', { day: format.shortDay(one.agreedAt) })}</p>
              )}
            </Line>
          )
        })}
      </Lines>
    </SitePage>
  )
}

/** One question with its two answers, each as easy to give as the other. */
function Asked({
  view,
  told,
  words,
  passedOnFor,
}: {
  view: View
  told: Told
  words: string
  passedOnFor?: string
}) {
  const { w } = view
  const friendshipId = shortId(told.id)
  const name = passedOnFor ?? ''
  return (
    <>
      <Text picture="together">{words}</Text>
      {passedOnFor && <Text picture="say">{w('exchanges.show.yes-for.spoke', { name })}</Text>}
      <Actions>
        <ActionButton
          view={view}
          action={friends.agree.to({ friendshipId })}
          label={passedOnFor ? w('friends.agree-for', { name }) : w('friends.agree')}
        />
        <ActionButton
          view={view}
          action={friends.decline.to({ friendshipId })}
          label={passedOnFor ? w('friends.decline-for', { name }) : w('friends.decline')}
        />
      </Actions>
    </>
  )
}

/** Whose friendship it is, is in sight beside the button; it is told to whoever hears the buttons alone. */
function EndButton({
  view,
  told,
  name,
  label,
}: {
  view: View
  told: Told
  name: string
  label: 'friends.take-back' | 'friends.count-again'
}) {
  return (
    <ActionButton
      view={view}
      small
      action={friends.end.to({ friendshipId: shortId(told.id) })}
      label={
        <>
          {view.w(label)}
          <span class="govuk-visually-hidden"> ({name})</span>
        </>
      }
    />
  )
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <p>
      <a class="govuk-link" href={people.show.to({ personId: shortId(id) })}>
        {name}
      </a>
    </p>
  )
}
