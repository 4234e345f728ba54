import { Actions } from '../../design/actions.tsx'
import { Choices } from '../../design/choices.tsx'
import { DateField } from '../../design/date-field.tsx'
import { ActionButton, Form } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { WhoIsMeant } from '../exchanges/log/who.tsx'
import type { Neighbour } from '../exchanges/who-is-meant.ts'
import { people } from '../people/urls.ts'
import { sharing } from '../sharing/urls.ts'
import type { Goer } from './queries.ts'
import { choicesFor } from './rules.ts'
import { leaving } from './urls.ts'
import { choiceOf, sayHours } from './wording.ts'

export type Props = {
  view: View
  goer: Goer
  /** They have died: the same choices, and another page. */
  died: boolean
  said: Said
  names: string[]
  near: Neighbour[]
}

/** Saying goodbye to somebody: their last day, and what becomes of their hours. */
export function LeavePage(props: Props) {
  const { view, goer, died, said } = props
  const { w } = view
  const { name, balanceMinutes } = goer
  const lead = died ? w('leaving.remember.lead') : goer.leftOn ? undefined : w('leaving.leave.lead', { name })
  return (
    <SitePage
      idea={died ? 'thanks' : 'leave'}
      view={view}
      title={titleOf(view, goer, died)}
      lead={lead}
      problems={said.problems}
      trail={trailOf(view, goer)}
    >
      <Inset>
        <Text picture="balance">{sayHours(view, name, balanceMinutes)}</Text>
        {died && <Text picture="thanks">{w('leaving.remember.what', { name })}</Text>}
      </Inset>
      {goer.sharedAccountId ? <Shared view={view} goer={goer} /> : <Questions {...props} />}
      {goer.state === 'remembered' && (
        <>
          <Section picture="undo" title={w('leaving.alive.title')} />
          <Actions>
            <ActionButton
              view={view}
              action={leaving.alive.to({ personId: shortId(goer.id) })}
              label={w('leaving.alive.submit', { name })}
            />
          </Actions>
        </>
      )}
    </SitePage>
  )
}

function Shared({ view, goer: { id, name } }: Pick<Props, 'view' | 'goer'>) {
  const { w } = view
  return (
    <>
      <Text picture="together">{w('leaving.hours.shared', { name })}</Text>
      <Actions>
        <a class="govuk-link" href={sharing.of.to({ personId: shortId(id) })}>
          {w('leaving.hours.shared.link')}
        </a>
      </Actions>
    </>
  )
}

function Questions({ view, goer, died, said, names, near }: Props) {
  const { w } = view
  const { name, balanceMinutes, leftOn } = goer
  const choices = choicesFor(balanceMinutes)
  if (leftOn && choices.length === 0) return null
  return (
    <Form view={view} action={actionOf(goer, died)} said={said} submit={w('leaving.look')}>
      {!leftOn && (
        <DateField
          picture="day"
          view={view}
          name="day"
          legend={died ? w('leaving.day.died') : w('leaving.day')}
          hint={died ? w('leaving.day.died.hint') : w('leaving.day.hint')}
          said={said}
        />
      )}
      {choices.length > 0 && (
        <Choices
          picture="balance"
          name="become"
          legend={died ? w('leaving.become.died', { name }) : w('leaving.become')}
          hint={died ? w('leaving.become.died.hint') : undefined}
          said={said}
          choices={choices.map((become) => choiceOf(view, become, name, balanceMinutes))}
        />
      )}
      {choices.includes('somebody') && (
        <WhoIsMeant
          view={view}
          said={said}
          label={w('leaving.who')}
          hint={w('leaving.who.hint')}
          names={names}
          near={near}
        />
      )}
    </Form>
  )
}

export function titleOf({ w }: View, { name, leftOn }: Goer, died: boolean): string {
  if (leftOn) return w('leaving.leave.title.hours', { name })
  return died ? w('leaving.remember.title', { name }) : w('leaving.leave.title', { name })
}

export function actionOf({ id }: Goer, died: boolean): string {
  return (died ? leaving.remember : leaving.leave).to({ personId: shortId(id) })
}

export function trailOf({ w }: View, { id, name }: Pick<Goer, 'id' | 'name'>) {
  return [
    { href: people.index.to(), label: w('people.index.title') },
    { href: people.show.to({ personId: shortId(id) }), label: name },
  ]
}
