import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { WhichOne } from '../../exchanges/log/who.tsx'
import { Names } from '../../exchanges/names.tsx'
import type { Neighbour } from '../../exchanges/who-is-meant.ts'
import { leaving } from '../../leaving/urls.ts'
import { trailTo } from '../trail.ts'

type Props = { view: View; person: { id: string; name: string }; minutes: number; said: Said }

/** Somebody leaves: their last day, and what becomes of their hours. */
export function LeavePage({
  view,
  person,
  minutes,
  said,
  names,
  near,
}: Props & { names: string[]; near: Neighbour[] }) {
  const { w } = view
  const { name } = person
  return (
    <SitePage
      idea="leave"
      view={view}
      title={w('leaving.leave.title', { name })}
      lead={w('leaving.leave.lead')}
      problems={said.problems}
      trail={trailTo(view, person)}
    >
      <Inset>
        <Text picture="balance">{sayBalance(view, name, minutes)}</Text>
      </Inset>
      <Form view={view} action={actionOf(person)} said={said} submit={w('leaving.leave.look')}>
        <DateField view={view} picture="day" name="day" legend={w('leaving.leave.day')} said={said} />
        {minutes > 0 && (
          <>
            <Choices
              picture="pot"
              name="become"
              legend={w('leaving.leave.become')}
              said={said}
              choices={[
                { value: 'pot', label: w('leaving.leave.pot') },
                { value: 'somebody', label: w('leaving.leave.somebody') },
                { value: 'let-go', label: w('leaving.leave.let-go'), hint: w('leaving.leave.let-go.hint') },
              ]}
            />
            <Field
              picture="somebody"
              name="who"
              label={w('leaving.leave.who')}
              hint={w('leaving.leave.who.hint')}
              said={said}
              list="names"
              autocomplete="off"
              maxlength={120}
            />
            <Names names={names} />
            <WhichOne view={view} said={said} near={near} />
          </>
        )}
        {minutes < 0 && <input type="hidden" name="become" value="let-go" />}
      </Form>
    </SitePage>
  )
}

/** What will be written in the book, before it is. `to`: whom the hours go to, if not to the pot. */
export function SurePage({
  view,
  person,
  minutes,
  said,
  to,
  lastDay,
}: Props & { to: string | null; lastDay: string }) {
  const { w, format } = view
  const { name } = person
  const length = format.minutes(Math.abs(minutes))
  const other = to ?? w('pot.title')
  const more = minutes < 0 ? name : other
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('pot.sure.title')}
      lead={w('leaving.sure.lead', { name, day: format.day(lastDay) })}
      trail={[
        ...trailTo(view, person),
        { href: actionOf(person), label: w('leaving.leave.title', { name }) },
      ]}
      failed
    >
      <Section picture="book" title={w('pot.sure.book')} />
      {minutes === 0 ? (
        <Text picture="balance">{w('leaving.sure.nothing')}</Text>
      ) : (
        <Lines>
          <Line idea="somebody">
            <p>{w('pot.sure.less', { who: minutes < 0 ? other : name, length })}</p>
          </Line>
          <Line idea="somebody">
            <p>{w('pot.sure.more', { who: more, length })}</p>
          </Line>
        </Lines>
      )}
      <Text picture="undo">{w('leaving.sure.back', { name })}</Text>
      <Form view={view} action={actionOf(person)} said={said} submit={w('leaving.sure.submit')}>
        {['day-day', 'day-month', 'day-year', 'become', 'who', 'person'].map((field) => (
          <input key={field} type="hidden" name={field} value={said.values[field] ?? ''} />
        ))}
        <input type="hidden" name="minutes" value={minutes} />
        <input type="hidden" name="sure" value="yes" />
      </Form>
      <Actions>
        <a class="govuk-link" href={actionOf(person)}>
          {w('pot.sure.change')}
        </a>
      </Actions>
    </SitePage>
  )
}

function sayBalance({ w, format }: View, name: string, minutes: number): string {
  const length = format.minutes(Math.abs(minutes))
  if (minutes === 0) return w('leaving.balance.zero', { name })
  return minutes > 0
    ? w('leaving.balance.more', { name, length })
    : w('leaving.balance.less', { name, length })
}

function actionOf({ id }: { id: string }): string {
  return leaving.leave.to({ personId: shortId(id) })
}
