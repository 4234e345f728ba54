import { Choices } from '../../../design/choices.tsx'
import { DateField, typedDay } from '../../../design/date-field.tsx'
import { Details } from '../../../design/details.tsx'
import { DurationField } from '../../../design/duration-field.tsx'
import { Field } from '../../../design/field.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { kindChoices } from '../kinds.ts'
import { quickPicks, usual } from './forms.ts'

/** Kinds in sight; the rest are folded away. Short enough for a phone. */
const kindsInSight = 6

type Props = { view: View; said: Said }

/** Who helped whom. */
export function Direction({ view: { w }, said }: Props) {
  return (
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
  )
}

/** What it was, how long it took, and on which day. */
export function WhatAndWhen({
  view,
  said,
  step,
  kindsLately,
}: Props & { step: number; kindsLately: string[] }) {
  const { w } = view
  const all = kindChoices(view.language, kindsLately)
  return (
    <>
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
        <Field picture="clock" name="ended" type="time" label={w('exchanges.log.ended')} said={said} narrow />
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
    </>
  )
}

/** The pick that stands before anybody chose. Whoever typed a length of their own has chosen. */
function withUsual(said: Said, name: string, pick: string): Said {
  return said.values[name] === undefined && Object.keys(said.problems).length === 0
    ? { ...said, values: { ...said.values, [name]: pick } }
    : said
}
