import { Facts } from '../../../design/facts.tsx'
import { Field } from '../../../design/field.tsx'
import { Filter } from '../../../design/filter.tsx'
import { Idea } from '../../../design/idea.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { ledger } from '../urls.ts'
import { sayKind, sayOthers } from '../wording.ts'
import type { Received } from './queries.ts'

type Props = { view: View; typed: string; found: Received | null }

/** Whether a line that somebody has on paper still stands in the book. */
export function ReceiptPage({ view, typed, found }: Props) {
  const { w, format } = view
  return (
    <SitePage
      idea="statement"
      view={view}
      title={w('ledger.receipt.title')}
      lead={w('ledger.receipt.lead')}
      trail={[{ href: ledger.mine.to(), label: w('ledger.statement.title') }]}
    >
      <Filter
        action={ledger.receipt.to()}
        label={w('ledger.receipt.title')}
        submit={w('ledger.receipt.submit')}
      >
        <Field
          picture="code"
          name="receipt"
          label={w('ledger.receipt.field')}
          hint={w('ledger.receipt.hint')}
          autocomplete="off"
          said={{ values: { receipt: typed }, problems: {} }}
        />
      </Filter>
      {typed && (
        <div role="status">
          {found ? (
            <Idea picture="check-mark-button">
              <strong>{w('ledger.receipt.stands', { moment: format.moment(found.postedAt) })}</strong>
            </Idea>
          ) : (
            <Idea picture="telephone-receiver">
              <strong>{w('ledger.receipt.none')}</strong> {w('ledger.receipt.none.next')}
            </Idea>
          )}
        </div>
      )}
      {found?.about && (
        <Facts
          facts={[
            { picture: 'people', name: w('ledger.receipt.who'), is: sayOthers(w, found.about) },
            { picture: 'kind', name: w('ledger.statement.what'), is: sayKind(w, found.about) },
            {
              picture: 'day',
              name: w('ledger.statement.happened'),
              is: format.shortDay(found.about.occurredOn),
            },
            { picture: 'length', name: w('ledger.receipt.length'), is: format.minutes(found.about.minutes) },
          ]}
        />
      )}
    </SitePage>
  )
}
