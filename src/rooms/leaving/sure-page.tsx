import { Actions } from '../../design/actions.tsx'
import { Form } from '../../design/form.tsx'
import { Line, Lines } from '../../design/lines.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { actionOf, type Props, titleOf, trailOf } from './leave-page.tsx'
import type { Become } from './rules.ts'

type Sure = Omit<Props, 'names' | 'near'> & {
  lastDay: string
  become: Become
  /** Whom the hours go to, if it is somebody. */
  to: { name: string } | null
  potBalance: number
}

const kept = ['day-day', 'day-month', 'day-year', 'become', 'who', 'person']

/** What will be written in the book, and what happens besides, before it does. */
export function SurePage(props: Sure) {
  const { view, goer, died, said, lastDay, become } = props
  const { w, format } = view
  const moves = goer.balanceMinutes !== 0 && become !== 'later'
  const evens = goer.balanceMinutes === 0 || moves
  const back = { href: actionOf(goer, died), label: titleOf(view, goer, died) }
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('leaving.sure.title')}
      lead={w('leaving.sure.lead')}
      trail={[...trailOf(view, goer), back]}
      failed
    >
      <Section picture="book" title={w('leaving.sure.book')} />
      {moves ? <Postings {...props} /> : <Text picture="balance">{w('leaving.sure.none')}</Text>}
      <Section picture="good-to-know" title={w('leaving.sure.what')} />
      {!goer.leftOn && (
        <>
          <Text picture="day">{w('leaving.sure.day', { day: format.day(lastDay) })}</Text>
          <Text picture="leave">{w('leaving.sure.ends')}</Text>
        </>
      )}
      <Text picture="statement">{evens ? w('leaving.sure.closes') : w('leaving.sure.stays')}</Text>
      {!died && !goer.leftOn && goer.email && (
        <Text picture="e-mail">{w('leaving.sure.letter', { email: goer.email })}</Text>
      )}
      <Text picture="undo">{died ? w('leaving.sure.died.mistake') : w('leaving.sure.back')}</Text>
      <Form view={view} action={actionOf(goer, died)} said={said} submit={w('leaving.sure.submit')}>
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={said.values[name] ?? ''} />
        ))}
        <input type="hidden" name="minutes" value={goer.balanceMinutes} />
        <input type="hidden" name="sure" value="yes" />
      </Form>
      <Actions>
        <a class="govuk-link" href={back.href}>
          {w('leaving.sure.change')}
        </a>
      </Actions>
    </SitePage>
  )
}

function Postings({ view, goer: { name, balanceMinutes }, become, to, potBalance }: Sure) {
  const { w, format } = view
  const line = (who: string, before: number, after: number) =>
    w('leaving.sure.line', { who, before: format.minutes(before), after: format.minutes(after) })
  return (
    <Lines>
      <Line idea="somebody" face={name}>
        <p>{line(name, balanceMinutes, 0)}</p>
      </Line>
      {become === 'somebody' && to ? (
        <Line idea="somebody" face={to.name}>
          <p>{w('leaving.sure.gets', { who: to.name, length: format.minutes(balanceMinutes) })}</p>
        </Line>
      ) : (
        <Line picture="jar">
          <p>{line(potName(view), potBalance, potBalance + balanceMinutes)}</p>
        </Line>
      )}
    </Lines>
  )
}

function potName({ w }: View): string {
  return w('pot.title')
}
