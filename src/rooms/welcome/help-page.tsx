import { Fragment } from 'preact'
import { Beside } from '../../design/beside.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Idea } from '../../design/idea.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { exchanges } from '../exchanges/urls.ts'
import { joining } from '../joining/urls.ts'
import { language } from '../language/urls.ts'
import { ledger } from '../ledger/urls.ts'
import { people } from '../people/urls.ts'
import { tasksTaken } from '../tasks/urls.ts'
import { type AnswerId, shortAnswers } from './answers.ts'
import { Contact } from './contact.tsx'
import { welcome } from './urls.ts'

type Broker = { id: string; name: string }

/** Help: first somebody to ask, then short answers, each with a picture. The same for everybody; members also see who the brokers are. */
export function HelpPage({ view, brokers }: { view: View; brokers: Broker[] }) {
  const { w } = view
  const answers = shortAnswers(w, view.community?.helpName || w('welcome.help.somebody'))
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
      {view.actor && (
        <Text picture="task">
          <a class="govuk-link" href={tasksTaken.index.to()}>
            {w('tasks.title')}
          </a>
        </Text>
      )}
      <Section picture="say" title={w('welcome.help.questions')} />
      <ul class="govuk-list govuk-list--spaced">
        {answers.map(({ id, question, picture }) => (
          <li key={id}>
            <Beside picture={picture}>
              <a class="govuk-link" href={`#${id}`}>
                {question}
              </a>
            </Beside>
          </li>
        ))}
      </ul>
      {answers.map(({ id, question, picture, ideas }) => (
        <Fragment key={id}>
          <Section picture={picture} title={question} id={id} />
          {ideas.map(({ picture, words }) => (
            <Idea key={words} picture={picture}>
              {words}
            </Idea>
          ))}
          <Onward id={id} view={view} />
        </Fragment>
      ))}
      {view.actor && <LinkButton href={language.page.to()} label={w('language.title')} secondary />}
    </SitePage>
  )
}

/** Where an answer leads on, for whoever may go there. */
function Onward({ id, view: { w, actor } }: { id: AnswerId; view: View }) {
  if (id === 'signing-in')
    return actor ? (
      <LinkButton href={welcome.devices.to()} label={w('welcome.devices.title')} secondary />
    ) : (
      <LinkButton href={welcome.signIn.to()} label={w('welcome.sign-in.title')} secondary />
    )
  if (!actor)
    return id === 'new' ? (
      <LinkButton href={joining.apply.to()} label={w('joining.apply.title')} secondary />
    ) : null
  if (id === 'writing-down')
    return <LinkButton href={exchanges.log.to()} label={w('people.me.log')} secondary />
  if (id === 'hours') return <LinkButton href={ledger.mine.to()} label={w('people.me.statement')} secondary />
  return null
}
