import type { View } from '../../platform/http/env.ts'
import { blank } from '../../platform/http/form.ts'
import { Actions } from '../actions.tsx'
import { Checkboxes, Choices } from '../choices.tsx'
import { DateField } from '../date-field.tsx'
import { DurationField } from '../duration-field.tsx'
import { EntryCell, EntryRow, EntrySelect, EntryTable } from '../entry-table.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Field, FileField, Select, TextArea } from '../field.tsx'
import { Filter } from '../filter.tsx'
import { ActionButton, Form, LinkButton } from '../form.tsx'
import { PictureButtons } from '../picture-buttons.tsx'
import type { Example } from './examples.tsx'

const kinds = [
  { value: 'walking', label: 'Walking and sport', picture: 'hiking-boot' },
  { value: 'pets', label: 'Pets', picture: 'dog-face' },
  { value: 'company', label: 'Company and listening', picture: 'hot-beverage' },
]

export function fieldExamples(view: View): Example[] {
  return [
    {
      component: 'field',
      name: 'One line',
      node: (
        <Field
          picture="name"
          name="called"
          label="What shall we call you?"
          hint="The name your friends use."
          autocomplete="name"
          said={blank}
        />
      ),
    },
    {
      component: 'field',
      name: 'Figures that others should not read',
      node: (
        <Field
          picture="code"
          name="pin"
          label="Your four figures"
          inputmode="numeric"
          said={blank}
          narrow
          secret
        />
      ),
    },
    {
      component: 'picture-buttons',
      name: 'Pictures to tap',
      node: (
        <form method="post" action="#taps">
          <PictureButtons
            name="picture"
            pictures={[
              { value: 'house', label: 'House' },
              { value: 'dog-face', label: 'Dog' },
              { value: 'fish', label: 'Fish' },
            ]}
          />
        </form>
      ),
    },
    {
      component: 'field',
      name: 'With a problem',
      node: (
        <Field
          picture="name"
          name="email"
          type="email"
          label="Your e-mail"
          said={{
            values: { email: 'amina at example' },
            problems: { email: 'An e-mail has an @ in it, like amina@example.org.' },
          }}
        />
      ),
    },
    {
      component: 'field',
      name: 'Several lines',
      node: (
        <TextArea
          picture="say"
          name="words"
          label="How was it?"
          hint="Only the two of you see this."
          said={{ values: { words: 'We walked Biscuit twice round the park.\nHe liked it.' }, problems: {} }}
        />
      ),
    },
    {
      component: 'field',
      name: 'One out of a long list',
      node: (
        <Select
          picture="kind"
          name="month"
          label="When?"
          options={['Any time', 'In the mornings', 'At the weekend'].map((label) => ({
            value: label,
            label,
          }))}
          said={{ values: { month: 'At the weekend' }, problems: {} }}
        />
      ),
    },
    {
      component: 'field',
      name: 'A file',
      node: (
        <FileField
          picture="file"
          name="sheet"
          label="The list you have"
          hint="A spreadsheet saved as .csv"
          accept=".csv"
          said={blank}
        />
      ),
    },
    {
      component: 'choices',
      name: 'One of a few, with pictures',
      node: (
        <Choices
          picture="kind"
          name="kind"
          legend="What sort of thing was it?"
          hint="The nearest one will do."
          shape="pictures"
          choices={kinds}
          said={{ values: { kind: 'pets' }, problems: {} }}
        />
      ),
    },
    {
      component: 'choices',
      name: 'One of many, most of them folded away',
      node: (
        <Choices
          picture="kind"
          name="hobby"
          legend="What was it about?"
          shape="pictures"
          choices={kinds.slice(0, 2)}
          folded={{ summary: 'Something else', choices: kinds.slice(2) }}
          said={blank}
        />
      ),
    },
    {
      component: 'choices',
      name: 'One of a few, with hints',
      node: (
        <Choices
          picture="kind"
          name="seen"
          legend="Who may see your phone number?"
          said={{ values: {}, problems: { seen: 'Choose who may see it.' } }}
          choices={[
            { value: 'all', label: 'Everybody at Riverside' },
            {
              value: 'arranged',
              label: 'People I arrange something with',
              hint: 'And Quinn, who helps out.',
            },
          ]}
        />
      ),
    },
    {
      component: 'choices',
      name: 'Short ones in a row',
      node: (
        <Choices
          picture="kind"
          name="long"
          legend="About how long?"
          shape="inline"
          usual="1"
          choices={[
            { value: '1', label: '1 hour' },
            { value: '2', label: '2 hours' },
            { value: '3', label: 'Half a day' },
          ]}
          said={blank}
        />
      ),
    },
    {
      component: 'choices',
      name: 'Any of a few',
      node: (
        <Checkboxes
          picture="kind"
          name="gifts"
          legend="What do you like doing?"
          shape="pictures"
          choices={kinds.map((kind) => ({ ...kind, value: `${kind.value}-gift` }))}
          said={{ values: { gifts: 'pets-gift\ncompany-gift' }, problems: {} }}
        />
      ),
    },
    {
      component: 'choices',
      name: 'Any of a few, without pictures',
      node: (
        <Checkboxes
          picture="kind"
          name="days"
          legend="Which days suit you?"
          choices={['Monday', 'Wednesday', 'Saturday'].map((label) => ({ value: label, label }))}
          usual={['Monday']}
          said={blank}
        />
      ),
    },
    {
      component: 'date-field',
      name: 'A day, with a problem',
      node: (
        <DateField
          picture="day"
          view={view}
          name="day"
          legend="What day was it?"
          hint="For example, 14 6 2026."
          said={{
            values: { 'day-day': '31', 'day-month': '11', 'day-year': '2026' },
            problems: { day: 'There is no 31 November. Look at the day again.' },
          }}
        />
      ),
    },
    {
      component: 'duration-field',
      name: 'One of the usual lengths',
      node: (
        <DurationField
          picture="length"
          view={view}
          name="minutes"
          legend="How long did it take?"
          said={{ values: { minutes: '90' }, problems: {} }}
        />
      ),
    },
    {
      component: 'duration-field',
      name: 'A length of their own',
      node: (
        <DurationField
          picture="length"
          view={view}
          name="own"
          legend="How long did the way there take?"
          said={{ values: { own: 'other', 'own-hours': '1', 'own-minutes': '20' }, problems: {} }}
        />
      ),
    },
    {
      component: 'entry-table',
      name: 'Lines to type',
      node: (
        <EntryTable
          picture="sheet"
          caption="Thursday's lunch"
          hint="Names as you know them."
          head={[
            { label: 'Line' },
            { label: 'Who helped' },
            { label: 'How long', short: true },
            { label: 'What' },
            { label: 'A note' },
          ]}
        >
          {[1, 2].map((line) => {
            const said = {
              values: { 'giver-1': 'Kate', 'length-1': '1:30', 'what-1': 'pets', 'giver-2': 'Tom' },
              problems: { 'length-2': 'Line 2: say how long' },
            }
            const cell = (name: string, label: string) => ({
              name: `${name}-${line}`,
              label,
              fullLabel: `${label}, line ${line}`,
              said,
            })
            return (
              <EntryRow key={line} word="Line" line={line}>
                <EntryCell {...cell('giver', 'Who helped')} />
                <EntryCell {...cell('length', 'How long')} />
                <EntrySelect {...cell('what', 'What')} options={kinds} />
                <EntryCell {...cell('note', 'A note')} wide />
              </EntryRow>
            )
          })}
        </EntryTable>
      ),
    },
    {
      component: 'form',
      name: 'A short one',
      node: (
        <Form view={view} action="#" said={blank} submit="Say thank you">
          <TextArea picture="say" name="thanks" label="What would you like to say?" said={blank} rows={3} />
        </Form>
      ),
    },
    {
      component: 'form',
      name: 'Buttons',
      node: (
        <Actions>
          <LinkButton href="#9" label="Ask for something" />
          <LinkButton href="#10" label="Offer something" secondary />
          <ActionButton view={view} action="#" label="Yes, that is how it was" secondary={false} />
          <ActionButton view={view} action="#" label="Not now" small />
        </Actions>
      ),
    },
    {
      component: 'filter',
      name: 'Looking for something',
      node: (
        <Filter action="#" label="Find an offer" submit="Show these">
          <Field picture="name" name="words-looked-for" type="search" label="Any words?" said={blank} />
          <Select
            picture="kind"
            name="theme"
            label="What sort of thing?"
            options={[{ value: '', label: 'Anything' }]}
            said={blank}
          />
        </Filter>
      ),
    },
    {
      component: 'error-summary',
      name: 'Two problems',
      node: (
        <ErrorSummary
          title={view.w('design.problem')}
          problems={{ called: 'Say what we shall call you.', kind: 'Choose what sort of thing it was.' }}
        />
      ),
    },
  ]
}
