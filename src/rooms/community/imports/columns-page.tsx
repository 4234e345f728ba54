import { Select } from '../../../design/field.tsx'
import { Filter } from '../../../design/filter.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Table } from '../../../design/table.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'
import { community } from '../urls.ts'
import {
  type Column,
  columnsOf,
  type FileKind,
  isNeeded,
  timeOverflowKinds,
  type UnknownFile,
} from './columns.ts'
import type { ImportRun } from './runs.ts'

const labels: Record<Column, PlainKey> = {
  name: 'community.columns.name',
  email: 'community.columns.email',
  phone: 'community.columns.phone',
  area: 'community.columns.area',
  joined: 'community.columns.joined',
  gifts: 'community.columns.gifts',
  asks: 'community.columns.asks',
  balance: 'community.columns.balance',
  number: 'community.columns.number',
  'other-phone': 'community.columns.other-phone',
  created: 'community.columns.created',
  'last-login': 'community.columns.last-login',
  locale: 'community.columns.locale',
  'balance-seconds': 'community.columns.balance-seconds',
  id: 'community.columns.id',
  title: 'community.columns.post-title',
  tags: 'community.columns.tags',
  person: 'community.columns.person',
  date: 'community.columns.date',
  from: 'community.columns.from',
  to: 'community.columns.to',
  post: 'community.columns.post',
  quantity: 'community.columns.quantity',
}
const kindLabels: Record<FileKind, PlainKey> = {
  members: 'community.columns.kind.members',
  offers: 'community.columns.kind.offers',
  inquiries: 'community.columns.kind.inquiries',
  transfers: 'community.columns.kind.transfers',
}

type Props = { view: View; run: ImportRun; place: number; unknown: UnknownFile; said: Said }

/** What a file is and which of its columns is what, beside its first rows. */
export function ColumnsPage({ view, run, place, unknown, said }: Props) {
  const { w } = view
  const { file, kind, headers } = unknown
  const runId = shortId(run.runId)
  const options = [
    { value: '', label: w('community.columns.none') },
    ...headers.map((header, at) => ({
      value: String(at),
      label: w('community.columns.option', { header, place: at + 1, named: header.trim() ? 'yes' : 'no' }),
    })),
  ]
  return (
    <SitePage
      idea="column"
      view={view}
      title={w('community.columns.title')}
      lead={
        kind === 'people'
          ? w('community.columns.lead')
          : w('community.columns.lead-unknown', { file, kind: w(kindLabels[kind]) })
      }
      problems={said.problems}
      trail={[
        { href: people.me.to(), label: w('welcome.place.me') },
        { href: community.imports.to(), label: w('community.imports.title') },
      ]}
    >
      {kind !== 'people' && <KindChoice view={view} runId={runId} place={place} kind={kind} />}
      <FirstRows view={view} unknown={unknown} />
      <Form
        view={view}
        action={community.mapping.to({ runId })}
        said={said}
        submit={w('community.columns.save')}
      >
        <input type="hidden" name="file" value={place} />
        <input type="hidden" name="kind" value={kind} />
        {columnsOf[kind].map((column) => (
          <Select
            picture="column"
            key={column}
            name={column}
            label={w(labels[column])}
            hint={isNeeded(kind, column) ? w('community.columns.needed') : undefined}
            options={options}
            said={said}
          />
        ))}
      </Form>
      <ActionButton view={view} action={community.drop.to({ runId })} label={w('community.import.drop')} />
    </SitePage>
  )
}

function KindChoice({
  view,
  runId,
  place,
  kind,
}: {
  view: View
  runId: string
  place: number
  kind: FileKind
}) {
  const { w } = view
  const options = timeOverflowKinds.map((one) => ({ value: one, label: w(kindLabels[one]) }))
  return (
    <Filter
      action={community.mapping.to({ runId })}
      label={w('community.columns.kind')}
      submit={w('community.columns.kind.change')}
    >
      <input type="hidden" name="file" value={place} />
      <Select
        picture="file"
        name="kind"
        label={w('community.columns.kind')}
        options={options}
        said={{ values: { kind }, problems: {} }}
      />
    </Filter>
  )
}

function FirstRows({ view, unknown: { headers, firstRows } }: { view: View; unknown: UnknownFile }) {
  if (firstRows.length === 0) return null
  return (
    <>
      <Section picture="file" title={view.w('community.columns.first-rows')} />
      <Table
        picture="file"
        caption={view.w('community.columns.first-rows')}
        hideCaption
        head={headers.map((label, place) => ({ label: label.trim() || String(place + 1) }))}
      >
        {firstRows.map((row) => (
          <tr class="govuk-table__row" key={row.join('\n')}>
            {headers.map((header, place) => (
              <td class="govuk-table__cell" key={`${place} ${header}`}>
                {(row[place] ?? '').slice(0, 100)}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  )
}
