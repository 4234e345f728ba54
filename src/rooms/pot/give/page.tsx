import { Actions } from '../../../design/actions.tsx'
import { DurationField } from '../../../design/duration-field.tsx'
import { TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Quote } from '../../../design/quote.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { pot } from '../urls.ts'

/** Whose hours, to whom (null: the pot), and where they stand as far as the reader may know. Minutes. */
export type Giving = {
  from: { id: string; name: string; isMe: boolean; balance: number | null }
  to: { id: string; name: string } | null
  potBalance: number
}
type Props = { view: View; giving: Giving; said: Said }

const picks = [30, 60, 120, 180, 300]

/** Hours for the pot, or for somebody. */
export function GivePage({ view, giving, said }: Props) {
  const { w, format } = view
  const { from, to } = giving
  return (
    <SitePage
      idea={to ? 'gift' : 'pot'}
      view={view}
      title={titleOf(view, giving)}
      lead={to ? w('pot.give-to.lead', { name: to.name }) : w('pot.give.lead')}
      problems={said.problems}
      trail={trailOf(view, giving)}
    >
      <Inset>
        {!from.isMe && <Text picture="somebody">{w('pot.give.of', { name: from.name })}</Text>}
        {from.balance !== null && (
          <Text picture="balance">
            {from.isMe
              ? w('pot.give.you-have', { length: format.minutes(from.balance) })
              : w('pot.give.they-have', { name: from.name, length: format.minutes(from.balance) })}
          </Text>
        )}
        {!to && (
          <Text picture="pot">{w('pot.give.pot-has', { length: format.minutes(giving.potBalance) })}</Text>
        )}
      </Inset>
      <Form view={view} action={actionOf(giving)} said={said} submit={w('pot.give.look')}>
        <For giving={giving} />
        <DurationField
          picture="length"
          view={view}
          name="length"
          legend={w('pot.give.length')}
          said={said}
          picks={picks}
        />
        <TextArea
          picture="say"
          name="words"
          label={w('pot.give.words')}
          hint={to ? w('pot.give-to.words.hint', { name: to.name }) : w('pot.give.words.hint')}
          said={said}
          rows={2}
        />
      </Form>
    </SitePage>
  )
}

/** What will be written in the book, before it is. */
export function SurePage({ view, giving, said, minutes }: Props & { minutes: number }) {
  const { w, format } = view
  const { from, to, potBalance } = giving
  const length = format.minutes(minutes)
  const change = (balance: number, by: number) => ({
    before: format.minutes(balance),
    after: format.minutes(balance + by),
  })
  const who = from.isMe ? w('pot.sure.you') : from.name
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('pot.sure.title')}
      lead={to ? w('pot.sure.to', { length, name: to.name }) : w('pot.sure.pot', { length })}
      trail={[...trailOf(view, giving), { href: hrefOf(giving), label: titleOf(view, giving) }]}
      failed
    >
      <Section picture="book" title={w('pot.sure.book')} />
      <Lines>
        <Line idea="somebody" face={from.name}>
          <p>
            {from.balance === null
              ? w('pot.sure.less', { who, length })
              : w('pot.sure.line', { who, ...change(from.balance, -minutes) })}
          </p>
        </Line>
        {to ? (
          <Line idea="somebody" face={to.name}>
            <p>{w('pot.sure.more', { who: to.name, length })}</p>
          </Line>
        ) : (
          <Line picture="jar">
            <p>{w('pot.sure.line', { who: w('pot.title'), ...change(potBalance, minutes) })}</p>
          </Line>
        )}
      </Lines>
      {said.values.words?.trim() && <Quote words={said.values.words.trim()} />}
      <Text picture="undo">{w('pot.sure.undo')}</Text>
      <Form view={view} action={actionOf(giving)} said={said} submit={w('pot.sure.submit')}>
        <For giving={giving} />
        {['length', 'length-hours', 'length-minutes', 'words'].map((name) => (
          <input key={name} type="hidden" name={name} value={said.values[name] ?? ''} />
        ))}
        <input type="hidden" name="sure" value="yes" />
      </Form>
      <Actions>
        <a class="govuk-link" href={hrefOf(giving)}>
          {w('pot.sure.change')}
        </a>
      </Actions>
    </SitePage>
  )
}

function For({ giving: { from } }: { giving: Giving }) {
  return from.isMe ? null : <input type="hidden" name="for" value={shortId(from.id)} />
}

function actionOf({ to }: Giving): string {
  return to ? pot.giveTo.to({ personId: shortId(to.id) }) : pot.give.to()
}

function hrefOf(giving: Giving): string {
  const { from } = giving
  return from.isMe ? actionOf(giving) : `${actionOf(giving)}?for=${shortId(from.id)}`
}

function titleOf({ w }: View, { to }: Giving): string {
  return to ? w('pot.give-to.title', { name: to.name }) : w('pot.give.title')
}

function trailOf({ w }: View, { to }: Giving) {
  if (!to) return [{ href: pot.index.to(), label: w('pot.title') }]
  return [
    { href: people.index.to(), label: w('people.index.title') },
    { href: people.show.to({ personId: shortId(to.id) }), label: to.name },
  ]
}
