import { Select } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Table } from '../../../design/table.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { shortId } from '../../../platform/ids.ts'
import { community } from '../urls.ts'
import { peopleColumns } from './columns.ts'
import type { ImportRun } from './runs.ts'

const labels: Record<(typeof peopleColumns)[number], PlainKey> = {
  name: 'community.columns.name',
  email: 'community.columns.email',
  phone: 'community.columns.phone',
  area: 'community.columns.area',
  joined: 'community.columns.joined',
  gifts: 'community.columns.gifts',
  asks: 'community.columns.asks',
  balance: 'community.columns.balance',
}

/** Which column of somebody's spreadsheet is what, beside its first rows. */
export function ColumnsPage({ view, run, said }: { view: View; run: ImportRun; said: Said }) {
  const { w } = view
  const { headers = [], firstRows = [] } = run.report ?? {}
  const options = [
    { value: '', label: w('community.columns.none') },
    ...headers.map((header) => ({ value: header, label: header })),
  ]
  const runId = shortId(run.runId)
  return (
    <SitePage
      view={view}
      title={w('community.columns.title')}
      problems={said.problems}
      back={{ href: community.imports.to(), label: w('community.imports.title') }}
    >
      <p class="lead">{w('community.columns.lead')}</p>
      <Form
        view={view}
        action={community.mapping.to({ runId })}
        said={said}
        submit={w('community.columns.save')}
      >
        {peopleColumns.map((column) => (
          <Select key={column} name={column} label={w(labels[column])} options={options} said={said} />
        ))}
      </Form>
      {firstRows.length > 0 && (
        <Table caption={w('community.columns.first-rows')} head={headers.map((label) => ({ label }))}>
          {firstRows.map((row) => (
            <tr class="govuk-table__row" key={row.join('\n')}>
              {headers.map((header, place) => (
                <td class="govuk-table__cell" key={header}>
                  {row[place] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </SitePage>
  )
}
