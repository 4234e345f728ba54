import type { ComponentChildren } from 'preact'
import { DateField } from '../../design/date-field.tsx'
import { Field, Select, TextArea } from '../../design/field.tsx'
import { ActionButton, Form } from '../../design/form.tsx'
import type { IdeaName } from '../../design/ideas.ts'
import { Line, Lines } from '../../design/lines.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { SeenFields } from '../agreement/seen-fields.tsx'
import { kindChoices } from '../exchanges/kinds.ts'
import { WhoIsMeant } from '../exchanges/log/who.tsx'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { AboutSomebodyNew } from '../people/somebody-new.tsx'
import { people } from '../people/urls.ts'
import { parts } from './halves.tsx'
import type { Arrival } from './queries.ts'
import { joining } from './urls.ts'

type Props = { view: View; arrival: Arrival; said: Said }
type Shape = Props & {
  idea: IdeaName
  title: string
  lead: string
  action: string
  submit: string
  above?: ComponentChildren
  children?: ComponentChildren
}

/** One step of somebody's path, written down. */
function StepPage({ view, arrival, said, idea, title, lead, action, submit, above, children }: Shape) {
  const { w } = view
  return (
    <SitePage
      idea={idea}
      view={view}
      title={title}
      lead={lead}
      problems={said.problems}
      trail={[
        { href: joining.index.to(), label: w('joining.index.title') },
        { href: joining.show.to({ arrivalId: shortId(arrival.id) }), label: arrival.name },
      ]}
    >
      {above}
      <Form view={view} action={action} said={said} submit={submit}>
        {children}
      </Form>
    </SitePage>
  )
}

/** Inviting somebody: their name, and an address if they have one and it should go by mail. */
export function InvitePage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="letters"
      view={view}
      title={w('joining.invite.title')}
      lead={w('joining.invite.lead')}
      problems={said.problems}
      trail={[
        { href: people.me.to(), label: w('welcome.place.me') },
        { href: joining.index.to(), label: w('joining.index.title') },
      ]}
    >
      <Form view={view} action={joining.invite.to()} said={said} submit={w('joining.invite.submit')}>
        <Field
          picture="name"
          name="name"
          label={w('joining.invite.name')}
          said={said}
          autocomplete="off"
          maxlength={120}
        />
        <Field
          picture="e-mail"
          name="email"
          type="email"
          label={w('joining.invite.email')}
          hint={w('joining.invite.email.hint')}
          said={said}
          autocomplete="off"
        />
      </Form>
    </SitePage>
  )
}

export function WelcomerPage(props: Props & { names: string[]; near: Neighbour[] }) {
  const { view, arrival, said, names, near } = props
  const { w } = view
  return (
    <StepPage
      {...props}
      idea="people"
      title={w('joining.welcomer.title')}
      lead={w('joining.welcomer.lead', { name: arrival.name })}
      action={joining.welcomer.to({ arrivalId: shortId(arrival.id) })}
      submit={w('joining.welcomer.submit')}
    >
      <WhoIsMeant
        view={view}
        said={said}
        label={w('joining.welcomer.who')}
        hint={w('exchanges.log.who.hint')}
        names={names}
        near={near}
      />
    </StepPage>
  )
}

/** The day they met, and the page that both fill in together. */
export function TogetherPage(props: Props) {
  const { view, arrival, said } = props
  const { w } = view
  return (
    <StepPage
      {...props}
      idea="both-ways"
      title={w('joining.together.title')}
      lead={w('joining.together.lead', { name: arrival.name })}
      action={joining.together.to({ arrivalId: shortId(arrival.id) })}
      submit={w('joining.keep')}
    >
      <DateField picture="day" view={view} name="day" legend={w('joining.together.day')} said={said} />
      {parts.map(({ name, picture }) => (
        <TextArea
          key={name}
          picture={picture}
          name={name}
          label={w(`joining.page.${name}`)}
          hint={w(`joining.page.${name}.hint`)}
          said={said}
          rows={3}
        />
      ))}
    </StepPage>
  )
}

export function FirstPage(props: Props) {
  const { view, arrival, said } = props
  const { w, language } = view
  const kinds = [{ value: '', label: w('joining.first.kind.none') }, ...kindChoices(language)]
  return (
    <StepPage
      {...props}
      idea="ask"
      title={w('joining.first.title')}
      lead={w('joining.first.lead', { name: arrival.name })}
      action={joining.first.to({ arrivalId: shortId(arrival.id) })}
      submit={w('joining.keep')}
    >
      <Field
        picture="ask"
        name="askWords"
        label={w('joining.first.ask.words')}
        said={said}
        autocomplete="off"
        maxlength={200}
      />
      <Select picture="kind" name="askKind" label={w('joining.first.ask.kind')} said={said} options={kinds} />
      <Field
        picture="gift"
        name="offerWords"
        label={w('joining.first.offer.words')}
        said={said}
        autocomplete="off"
        maxlength={200}
      />
      <Select
        picture="kind"
        name="offerKind"
        label={w('joining.first.offer.kind')}
        said={said}
        options={kinds}
      />
    </StepPage>
  )
}

/** Two people who know somebody: a name and the day of the talk, and nothing that was said. */
export function KnownPage(props: Props) {
  const { view, arrival, said } = props
  const { w, format } = view
  const arrivalId = shortId(arrival.id)
  return (
    <StepPage
      {...props}
      idea="together"
      title={w('joining.known.title')}
      lead={w('joining.known.lead', { name: arrival.name })}
      action={joining.known.to({ arrivalId })}
      submit={w('joining.known.submit')}
      above={
        <>
          <Text picture="private">{w('joining.known.private')}</Text>
          {arrival.knownBy.length > 0 && (
            <Lines>
              {arrival.knownBy.map(({ id, name, talkedOn, talkedBy }) => (
                <Line
                  key={id}
                  face={name}
                  end={
                    <ActionButton
                      view={view}
                      action={joining.knownOff.to({ arrivalId })}
                      hidden={{ talk: shortId(id) }}
                      label={
                        <>
                          {w('joining.known.off')}
                          <span class="govuk-visually-hidden">: {name}</span>
                        </>
                      }
                      small
                    />
                  }
                >
                  <p>{w('joining.known.by', { name, day: format.day(talkedOn), by: talkedBy })}</p>
                </Line>
              ))}
            </Lines>
          )}
        </>
      }
    >
      <Field
        picture="name"
        name="name"
        label={w('joining.known.name')}
        hint={w('joining.known.name.hint')}
        said={said}
        autocomplete="off"
        maxlength={120}
      />
      <DateField picture="day" view={view} name="day" legend={w('joining.known.day')} said={said} />
    </StepPage>
  )
}

export function SignedPage(props: Props) {
  const { view, arrival, said } = props
  const { w } = view
  return (
    <StepPage
      {...props}
      idea="write-down"
      title={w('joining.signed.title')}
      lead={w('agreement.key-in.lead')}
      action={joining.signed.to({ arrivalId: shortId(arrival.id) })}
      submit={w('agreement.key-in.submit')}
    >
      <SeenFields view={view} said={said} />
    </StepPage>
  )
}

/** The end of the path: from now on they are a member like everybody. */
export function WelcomePage(props: Props) {
  const { view, arrival, said } = props
  const { w } = view
  return (
    <StepPage
      {...props}
      idea="welcome"
      title={w('joining.welcome.title')}
      lead={w('joining.welcome.lead', { name: arrival.name })}
      action={joining.welcomeIn.to({ arrivalId: shortId(arrival.id) })}
      submit={w('joining.welcome.submit')}
      above={
        arrival.reach && (
          <Text picture="telephone">{w('joining.welcome.reach', { reach: arrival.reach })}</Text>
        )
      }
    >
      <AboutSomebodyNew view={view} said={said} />
    </StepPage>
  )
}

export function NotNowPage(props: Props) {
  const { view, arrival, said } = props
  const { w } = view
  return (
    <StepPage
      {...props}
      idea="leave"
      title={w('joining.not-now.title')}
      lead={w('joining.not-now.lead', { name: arrival.name })}
      action={joining.notNow.to({ arrivalId: shortId(arrival.id) })}
      submit={w('joining.not-now.submit')}
    >
      <Field picture="say" name="why" label={w('joining.not-now.why')} said={said} maxlength={500} />
    </StepPage>
  )
}
