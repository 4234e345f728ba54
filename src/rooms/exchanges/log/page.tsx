import { Choices } from '../../../design/choices.tsx'
import { DateField, typedDay } from '../../../design/date-field.tsx'
import { Details } from '../../../design/details.tsx'
import { DurationField } from '../../../design/duration-field.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { ComeBackChoices } from '../come-back.tsx'
import { kindChoices } from '../kinds.ts'
import { Names } from '../names.tsx'
import { exchanges } from '../urls.ts'
import type { Neighbour } from '../who-is-meant.ts'
import { quickPicks, usual } from './forms.ts'
import { ForWhom, PlaceBox, WhichOne, WhoCame } from './who.tsx'

type Props = {
  view: View
  said: Said
  place: string
  step: number
  /** Names to offer while typing. */
  names: string[]
  kindsLately: string[]
  /** Those a typed name might mean, when it is not clear. */
  near: Neighbour[]
  intent: { direction: string; words: string } | null
  /** Whose word one may say besides one's own. */
  mayWriteFor: { id: string; name: string }[]
  /** Who may have come along, where it is a first time and somebody has to; else nobody. */
  company: { id: string; name: string }[]
  /** With whom one does not count any more, where it is known already who is meant. */
  friend: string | null
}

/** Kinds in sight; the rest are folded away. Short enough for a phone. */
const kindsInSight = 6

export function LogPage({ view, said, place, step, names, kindsLately, near, intent, ...more }: Props) {
  const { w } = view
  const all = kindChoices(view.language, kindsLately)
  const { mayWriteFor, company, friend } = more
  return (
    <SitePage
      idea="write-down"
      view={view}
      title={w('exchanges.log.title')}
      problems={said.problems}
      trail={[{ href: exchanges.index.to(), label: w('exchanges.index.title') }]}
    >
      <Form view={view} action={exchanges.log.to()} said={said} submit={w('exchanges.log.submit')} waits>
        {intent && (
          <Inset>
            <Text picture="board">
              {intent.direction === 'ask'
                ? w('exchanges.log.from-ask', { words: intent.words })
                : w('exchanges.log.from-offer', { words: intent.words })}
            </Text>
          </Inset>
        )}
        {friend && (
          <Inset>
            <Text picture="together">{w('friends.are', { name: friend })}</Text>
          </Inset>
        )}
        <input type="hidden" name="intent" value={said.values.intent ?? ''} />
        <ForWhom view={view} said={said} mayWriteFor={mayWriteFor} />
        <Choices
          picture="both-ways"
          name="direction"
          legend={w('exchanges.log.direction')}
          said={said}
          usual={usual.direction}
          shape="inline"
          choices={[
            { value: 'gave', label: w('exchanges.log.direction.gave'), idea: 'gift' },
            { value: 'received', label: w('exchanges.log.direction.received'), idea: 'ask' },
          ]}
        />
        <Field
          picture="somebody"
          name="who"
          label={w('exchanges.log.who')}
          hint={w('exchanges.log.who.hint')}
          said={said}
          list="names"
          autocomplete="off"
          maxlength={120}
        />
        <Names names={names} />
        <WhichOne view={view} said={said} near={near} />
        <PlaceBox view={view} said={said} place={place} />
        <WhoCame view={view} said={said} company={company} />
        <Choices
          picture="kind"
          name="kind"
          legend={w('exchanges.log.kind')}
          said={said}
          usual={kindsLately[0] ?? ''}
          shape="pictures"
          choices={all.slice(0, kindsInSight)}
          folded={{ summary: w('exchanges.log.kind.more'), choices: all.slice(kindsInSight) }}
        />
        <DurationField
          picture="length"
          view={view}
          name="length"
          legend={w('exchanges.log.length')}
          hint={w('exchanges.log.length.hint', { step })}
          said={withUsual(said, 'length', usual.length)}
          picks={quickPicks}
        />
        <Details
          picture="clock"
          summary={w('exchanges.log.clock')}
          open={!!(said.values.started || said.values.ended)}
        >
          <Field
            picture="clock"
            name="started"
            type="time"
            label={w('exchanges.log.started')}
            said={said}
            narrow
          />
          <Field
            picture="clock"
            name="ended"
            type="time"
            label={w('exchanges.log.ended')}
            said={said}
            narrow
          />
        </Details>
        <Choices
          picture="day"
          name="when"
          legend={w('exchanges.log.when')}
          said={said}
          usual={usual.when}
          shape="inline"
          choices={[
            { value: 'today', label: w('exchanges.log.when.today') },
            { value: 'yesterday', label: w('exchanges.log.when.yesterday') },
          ]}
        />
        <Details
          picture="day"
          summary={w('exchanges.log.day')}
          open={typedDay(said.values, 'day') !== '' || !!said.problems.day}
        >
          <DateField
            picture="day"
            view={view}
            name="day"
            legend={w('exchanges.log.day')}
            hint={w('exchanges.log.day.hint')}
            said={said}
          />
        </Details>
        <ComeBackChoices
          view={view}
          said={said}
          legend={w('exchanges.log.come-back')}
          hint={w('exchanges.log.come-back.hint')}
        />
        <Details
          picture="say"
          summary={w('exchanges.log.note')}
          open={!!(said.values.note || said.problems.note)}
        >
          <TextArea
            picture="say"
            name="note"
            label={w('exchanges.log.note')}
            hint={w('exchanges.log.note.hint')}
            said={said}
            rows={3}
          />
        </Details>
      </Form>
    </SitePage>
  )
}

/** The pick that stands before anybody chose. Whoever typed a length of their own has chosen. */
function withUsual(said: Said, name: string, pick: string): Said {
  return said.values[name] === undefined && Object.keys(said.problems).length === 0
    ? { ...said, values: { ...said.values, [name]: pick } }
    : said
}
