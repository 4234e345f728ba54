import type { ComponentChildren } from 'preact'
import { Beside } from '../../design/beside.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Idea } from '../../design/idea.tsx'
import type { IdeaName } from '../../design/ideas.ts'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { shortId } from '../../platform/ids.ts'
import { exchanges } from '../exchanges/urls.ts'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import { Contact } from './contact.tsx'
import { welcome } from './urls.ts'

type Broker = { id: string; name: string }

/** Help: first somebody to ask, then short answers, each with a picture. The same for everybody; members also see who the brokers are. */
export function HelpPage({ view, brokers }: { view: View; brokers: Broker[] }) {
  const { w, actor } = view
  const help = view.community?.helpName || w('welcome.help.somebody')
  return (
    <SitePage idea="help" view={view} title={w('welcome.place.help')} lead={w('welcome.help.lead')}>
      <Section picture="telephone" title={w('welcome.front.ask')} />
      <Contact view={view} />
      {brokers.length > 0 && (
        <>
          <Text picture="together">{w('welcome.help.brokers')}</Text>
          <Lines>
            {brokers.map(({ id, name }) => (
              <Line key={id} face={name}>
                <p>
                  <a class="govuk-link" href={people.show.to({ personId: shortId(id) })}>
                    {name}
                  </a>
                </p>
              </Line>
            ))}
          </Lines>
        </>
      )}
      <Section picture="say" title={w('welcome.help.questions')} />
      <ul class="govuk-list govuk-list--spaced">
        {Object.entries(questions(w)).map(([id, { question, picture }]) => (
          <li key={id}>
            <Beside picture={picture}>
              <a class="govuk-link" href={`#${id}`}>
                {question}
              </a>
            </Beside>
          </li>
        ))}
      </ul>
      <Answer id="new" view={view}>
        <Idea picture="speech-balloon">{w('welcome.help.new.talk', { help })}</Idea>
        <Idea picture="waving-hand">{w('welcome.help.new.broker')}</Idea>
      </Answer>
      <Answer id="signing-in" view={view}>
        <Idea picture="love-letter">{w('welcome.help.sign-in.letter')}</Idea>
        <Idea picture="one-oclock">{w('welcome.help.sign-in.lives')}</Idea>
        <Idea picture="key">{w('welcome.help.sign-in.code')}</Idea>
        <Idea picture="mobile-phone">{w('welcome.help.sign-in.stay')}</Idea>
        {actor ? (
          <LinkButton href={welcome.devices.to()} label={w('welcome.devices.title')} secondary />
        ) : (
          <LinkButton href={welcome.signIn.to()} label={w('welcome.sign-in.title')} secondary />
        )}
      </Answer>
      <Answer id="writing-down" view={view}>
        <Idea picture="writing-hand">{w('welcome.help.log.say')}</Idea>
        <Idea picture="bell">{w('welcome.help.log.asked')}</Idea>
        <Idea picture="notebook">{w('welcome.help.log.book')}</Idea>
        <Idea picture="telephone-receiver">{w('welcome.help.log.broker', { help })}</Idea>
        {actor && <LinkButton href={exchanges.log.to()} label={w('people.me.log')} secondary />}
      </Answer>
      <Answer id="hours" view={view}>
        <Idea picture="balance-scale">{w('welcome.help.hours.same')}</Idea>
        <Idea picture="both-ways">{w('welcome.help.hours.both')}</Idea>
        <Idea picture="jar">{w('welcome.help.hours.pot')}</Idea>
        <Idea picture="slightly-smiling-face">{w('welcome.help.hours.below')}</Idea>
        {actor && <LinkButton href={ledger.mine.to()} label={w('people.me.statement')} secondary />}
      </Answer>
      <Answer id="differently" view={view}>
        <Idea picture="thinking-face">{w('welcome.help.differently.say')}</Idea>
        <Idea picture="handshake">{w('welcome.help.differently.agree')}</Idea>
        <Idea picture="telephone-receiver">{w('welcome.help.differently.stuck', { help })}</Idea>
      </Answer>
      <Answer id="who-sees" view={view}>
        <Idea picture="eye">{w('welcome.help.sees.members')}</Idea>
        <Idea picture="locked">{w('welcome.help.sees.brokers')}</Idea>
        <Idea picture="bar-chart">{w('welcome.help.sees.figures')}</Idea>
        <Idea picture="door">{w('welcome.help.sees.strangers')}</Idea>
      </Answer>
    </SitePage>
  )
}

/** The questions in their order, by the place on the page where each is answered. */
function questions(w: Words) {
  return {
    new: { question: w('welcome.help.new'), picture: 'new' },
    'signing-in': { question: w('welcome.help.sign-in'), picture: 'sign-in' },
    'writing-down': { question: w('welcome.help.log'), picture: 'write-down' },
    hours: { question: w('welcome.help.hours'), picture: 'length' },
    differently: { question: w('welcome.help.differently'), picture: 'different' },
    'who-sees': { question: w('welcome.help.sees'), picture: 'see' },
  } satisfies Record<string, { question: string; picture: IdeaName }>
}

type AnswerProps = { id: keyof ReturnType<typeof questions>; view: View; children: ComponentChildren }

function Answer({ id, view, children }: AnswerProps) {
  const { question, picture } = questions(view.w)[id]
  return (
    <>
      <Section picture={picture} title={question} id={id} />
      {children}
    </>
  )
}
