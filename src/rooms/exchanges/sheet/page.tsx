import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { EntryCell, EntryRow, EntrySelect, EntryTable } from '../../../design/entry-table.tsx'
import { Field, Select } from '../../../design/field.tsx'
import { Form, FormButton } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { kindChoices } from '../kinds.ts'
import { Names } from '../names.tsx'
import type { PrintedSheet } from '../printed/queries.ts'
import { exchanges } from '../urls.ts'
import { lineCount } from './forms.ts'
import { CodeFinder, OnTheSheet } from './printed-part.tsx'
import type { Cell, Question } from './rules.ts'
import { cellWords } from './wording.ts'

type Props = {
  view: View
  said: Said
  /** Names to offer while somebody types. */
  names: string[]
  kindsLately: string[]
  questions: Question[]
  /** The printed sheet it is, if it has a code. */
  printed: PrintedSheet | null
  /** Who could have come along, where the community wants a first time accompanied. */
  companions: { id: string; name: string }[] | null
}

/** A paper sheet, to be copied line after line without leaving the keyboard. */
export function SheetPage({ view, said, names, kindsLately, questions, printed, companions }: Props) {
  const { w, language, community } = view
  const place = community?.name ?? ''
  const count = lineCount(said.values)
  const cells: Cell[] = ['giver', 'receiver', 'length', 'kind', 'note']
  const kinds = kindChoices(language, kindsLately)
  return (
    <SitePage
      idea="sheet"
      view={view}
      title={w('exchanges.sheet.title')}
      lead={w('exchanges.sheet.intro')}
      problems={said.problems}
      script="/sheet.js"
      trail={[{ href: exchanges.index.to(), label: w('exchanges.index.title') }]}
    >
      {!printed && <CodeFinder view={view} said={said} />}
      <Form view={view} action={exchanges.sheet.to()} said={said} submit={w('exchanges.sheet.save')} wide>
        {printed && <OnTheSheet view={view} said={said} sheet={printed} />}
        <Field
          picture="sheet"
          name="sheet"
          label={w('exchanges.sheet.name')}
          hint={w('exchanges.sheet.name.hint')}
          said={said}
          autocomplete="off"
        />
        <DateField
          picture="day"
          view={view}
          name="day"
          legend={w('exchanges.sheet.day')}
          hint={w('exchanges.log.day.hint')}
          said={said}
        />
        {companions && <CompanyOnSheet view={view} said={said} brokers={companions} />}
        <input type="hidden" name="lines" value={count} />
        <Names names={names} />
        <EntryTable
          picture="write-down"
          caption={w('exchanges.sheet.lines')}
          hint={w('exchanges.sheet.lines.hint', { place })}
          head={[
            { label: w('exchanges.sheet.line') },
            ...cells.map((cell) => ({ label: w(cellWords[cell]), short: cell === 'length' })),
          ]}
        >
          {Array.from({ length: count }, (_, above) => {
            const line = above + 1
            const cell = (name: Cell) => ({
              name: `${name}-${line}`,
              label: w(cellWords[name]),
              fullLabel: w('exchanges.sheet.on-line', { field: w(cellWords[name]), line }),
              said,
            })
            return (
              <EntryRow key={line} word={w('exchanges.sheet.line')} line={line}>
                <EntryCell {...cell('giver')} list="names" />
                <EntryCell {...cell('receiver')} list="names" />
                <EntryCell {...cell('length')} />
                <EntrySelect
                  {...cell('kind')}
                  options={[
                    {
                      value: '',
                      label: w(line === 1 ? 'exchanges.sheet.kind.choose' : 'exchanges.sheet.kind.as-above'),
                    },
                    ...kinds,
                  ]}
                />
                <EntryCell {...cell('note')} wide />
              </EntryRow>
            )
          })}
        </EntryTable>
        {questions.map((question) => (
          <WhoIsIt key={`${question.end}-${question.line}`} view={view} said={said} question={question} />
        ))}
        {/* The first button is the one that Enter presses. */}
        <Actions>
          <FormButton name="do" value="check" label={w('exchanges.sheet.check')} />
          <FormButton
            name="do"
            value="more"
            label={w('exchanges.sheet.more')}
            action={`${exchanges.sheet.to()}#giver-${count + 1}`}
          />
        </Actions>
      </Form>
    </SitePage>
  )
}

/** "I came along the first time", or another of those who look after things: for whoever on the sheet is new. */
function CompanyOnSheet({
  view,
  said,
  brokers,
}: Pick<Props, 'view' | 'said'> & { brokers: { id: string; name: string }[] }) {
  const { w, actor } = view
  const own = brokers.filter(({ id }) => id === actor?.personId)
  const others = brokers.filter(({ id }) => id !== actor?.personId)
  return (
    <Select
      picture="together"
      name="accompanied"
      label={w('exchanges.sheet.company')}
      hint={w('exchanges.log.company.hint')}
      said={said}
      options={[
        { value: '', label: w('exchanges.sheet.company.nobody') },
        ...own.map(({ id }) => ({ value: shortId(id), label: w('exchanges.sheet.company.me') })),
        ...others.map(({ id, name }) => ({ value: shortId(id), label: name })),
      ]}
    />
  )
}

function WhoIsIt({ view, said, question }: { view: View; said: Said; question: Question }) {
  const { w } = view
  const { line, end, typed, near } = question
  return (
    <Choices
      picture="somebody"
      name={`${end}-who-${line}`}
      legend={w('exchanges.sheet.which', { typed, line })}
      said={said}
      choices={near.map(({ id, name, number, area }) => {
        const hint = [number === null ? '' : w('exchanges.log.who.number', { number }), area]
        return { value: shortId(id), label: name, hint: hint.filter(Boolean).join(', ') }
      })}
    />
  )
}
