import { Section } from '../../../design/section.tsx'
import { Table } from '../../../design/table.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { community } from '../urls.ts'
import type { Report } from './report.ts'
import type { ImportRun } from './runs.ts'

const shownAtMost = 100

/** For each member: the balance in the file, what the transfers add up to, and the entry that makes both agree. */
export function Reconciliation({ view, run, report }: { view: View; run: ImportRun; report: Report }) {
  const { w, format } = view
  const shown = report.reconciliation.slice(0, shownAtMost)
  const number = (label: string) => ({ label, number: true })
  return (
    <>
      <Section picture="balance" title={w('community.import.reconciliation')} />
      <Text picture="balance">{w('community.import.reconciliation.words')}</Text>
      <Table
        picture="balance"
        caption={w('community.import.reconciliation')}
        hideCaption
        head={[
          number(w('community.import.number')),
          { label: w('community.import.name') },
          number(w('community.import.balance')),
          number(w('community.import.sum')),
          number(w('community.import.opening')),
        ]}
      >
        {shown.map((one) => (
          <tr class="govuk-table__row" key={`${one.number} ${one.name}`}>
            <td class="govuk-table__cell num">{one.number || ''}</td>
            <th scope="row" class="govuk-table__header">
              {one.name}
            </th>
            <td class="govuk-table__cell num">{format.minutes(one.balanceMinutes)}</td>
            <td class="govuk-table__cell num">{format.minutes(one.transfersMinutes)}</td>
            <td class="govuk-table__cell num">{format.minutes(one.openingMinutes)}</td>
          </tr>
        ))}
      </Table>
      {report.reconciliation.length > shown.length && (
        <Text picture="more">
          {w('community.import.reconciliation.more', {
            shown: shown.length,
            all: report.reconciliation.length,
          })}
        </Text>
      )}
      <Text picture="file" print={false}>
        <a class="govuk-link" href={community.reconciliation.to({ runId: shortId(run.runId) })}>
          {w('community.import.reconciliation.csv')}
        </a>
      </Text>
    </>
  )
}
