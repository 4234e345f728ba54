import { Actions } from '../../../design/actions.tsx'
import { Choices } from '../../../design/choices.tsx'
import { DateField } from '../../../design/date-field.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Form, LinkButton } from '../../../design/form.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import { exchanges } from '../urls.ts'
import { linesAtMost, sheetsAtMost } from './forms.ts'
import type { PrintedSheet } from './queries.ts'
import { sayKeyed } from './wording.ts'

type Props = {
  view: View
  said: Said
  printed: { sheets: PrintedSheet[]; older: string | null }
  paged: boolean
}

/** Sheets to print: how many, and what is on them already. Below, the ones that were printed before. */
export function PrintPage({ view, said, printed, paged }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('exchanges.print.title')}
      picture="printer"
      lead={w('exchanges.print.lead')}
      problems={said.problems}
      trail={[{ href: exchanges.index.to(), label: w('exchanges.index.title') }]}
    >
      {!paged && <PrintForm view={view} said={said} />}
      {printed.sheets.length > 0 && (
        <>
          <Section picture="sheet" title={w('exchanges.print.lately')} />
          <Lines>
            {printed.sheets.map((sheet) => (
              <Printed key={sheet.id} view={view} sheet={sheet} />
            ))}
          </Lines>
        </>
      )}
      <Pager
        view={view}
        newer={paged ? { href: exchanges.print.to(), label: w('exchanges.print.newest') } : null}
        older={
          printed.older
            ? {
                href: withQuery(exchanges.print.to(), { before: shortId(printed.older) }),
                label: w('exchanges.print.older'),
              }
            : null
        }
      />
    </SitePage>
  )
}

function PrintForm({ view, said }: Pick<Props, 'view' | 'said'>) {
  const { w } = view
  return (
    <Form view={view} action={exchanges.print.to()} said={said} submit={w('exchanges.print.submit')}>
      <Field
        picture="sheet"
        name="sheets"
        label={w('exchanges.print.sheets')}
        hint={w('exchanges.print.sheets.hint', { most: sheetsAtMost })}
        inputmode="numeric"
        narrow
        said={said}
      />
      <Field
        picture="more"
        name="lines"
        label={w('exchanges.print.lines')}
        hint={w('exchanges.print.lines.hint', { most: linesAtMost })}
        inputmode="numeric"
        narrow
        said={said}
      />
      <Field
        picture="name"
        name="name"
        label={w('exchanges.print.name')}
        hint={w('exchanges.print.name.hint')}
        autocomplete="off"
        said={said}
      />
      <DateField
        picture="day"
        view={view}
        name="day"
        legend={w('exchanges.print.day')}
        hint={w('exchanges.print.day.hint')}
        said={said}
      />
      <TextArea
        picture="people"
        name="names"
        label={w('exchanges.print.names')}
        hint={w('exchanges.print.names.hint')}
        said={said}
      />
      <Choices
        picture="language"
        name="language"
        legend={w('exchanges.print.language')}
        said={said}
        usual={view.language}
        choices={view.languages.map(({ language, label }) => ({ value: language, label }))}
      />
    </Form>
  )
}

function Printed({ view, sheet }: { view: View; sheet: PrintedSheet }) {
  const { w, format } = view
  const { code, name, occurredOn, names, keyings, printedBy, printedAt } = sheet
  const last = keyings.at(-1)
  const onIt = [name, occurredOn && format.day(occurredOn), names.split('\n').join(', ')]
  const id = shortId(sheet.id)
  return (
    <Line
      picture="page-facing-up"
      end={
        <Actions>
          <LinkButton
            small
            secondary
            href={withQuery(exchanges.print.to(), { first: id, last: id })}
            label={w('exchanges.print.again', { code })}
          />
        </Actions>
      }
    >
      <p>
        <a class="govuk-link" href={withQuery(exchanges.sheet.to(), { code })}>
          {code}
        </a>{' '}
        {onIt.filter(Boolean).join(' · ')}
      </p>
      <p class="meta">
        {w('exchanges.print.printed', { day: format.shortDay(printedAt), name: printedBy })}{' '}
        {last ? sayKeyed(view, last) : w('exchanges.print.not-back')}
      </p>
    </Line>
  )
}
