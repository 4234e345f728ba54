import { Empty } from '../../../design/empty.tsx'
import { Line, Lines } from '../../../design/lines.tsx'
import { Pager } from '../../../design/pager.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import { withQuery } from '../../../platform/urls.ts'
import { sayReceipt } from '../receipts/code.ts'
import { ledger } from '../urls.ts'
import { sayKind, sayOthers } from '../wording.ts'
import type { Correction } from './queries.ts'

type Props = {
  view: View
  corrections: Correction[]
  older: number | null
  paged: boolean
  /** Everybody's, for brokers; else one's own. */
  all: boolean
}

/** Everything that was put right, newest first: what was undone, why, by whom, and both lines. */
export function CorrectionsPage({ view, corrections, older, paged, all }: Props) {
  const { w } = view
  return (
    <SitePage
      idea="undo"
      view={view}
      title={w('ledger.corrections.title')}
      lead={all ? w('ledger.corrections.lead-all') : w('ledger.corrections.lead')}
      trail={[{ href: ledger.mine.to(), label: w('ledger.statement.title') }]}
      largePrint
    >
      {corrections.length === 0 ? (
        <Empty
          picture="hot-beverage"
          words={all ? w('ledger.corrections.empty-all') : w('ledger.corrections.empty')}
          action={{ href: ledger.mine.to(), label: w('ledger.statement.title') }}
        />
      ) : (
        <Lines>
          {corrections.map((correction) => (
            <One key={correction.bookPosition} view={view} correction={correction} />
          ))}
        </Lines>
      )}
      <Pager
        view={view}
        newer={paged ? { href: ledger.corrections.to(), label: w('ledger.corrections.newest') } : null}
        older={
          older
            ? {
                href: withQuery(ledger.corrections.to(), { before: String(older) }),
                label: w('ledger.corrections.older'),
              }
            : null
        }
      />
    </SitePage>
  )
}

function One({ view, correction }: { view: View; correction: Correction }) {
  const { w, format } = view
  const { undone, reason, keyedBy, postedAt } = correction
  const by = (name: string | null) => name ?? w('ledger.statement.here')
  return (
    <Line idea="undo">
      <p>
        {w('ledger.corrections.undone', {
          kind: sayKind(w, undone),
          from: sayOthers(w, { others: undone.from }),
          to: sayOthers(w, { others: undone.to }),
          length: format.minutes(undone.minutes),
          day: format.day(undone.occurredOn),
        })}
      </p>
      {reason && <p>{w('ledger.corrections.reason', { reason })}</p>}
      <p class="meta">
        {w('ledger.corrections.first', { moment: format.moment(undone.postedAt), name: by(undone.keyedBy) })}{' '}
        {w('ledger.statement.receipt', { receipt: sayReceipt(undone.bookPosition, undone.chainDigest) })}
      </p>
      <p class="meta">
        {w('ledger.corrections.then', { moment: format.moment(postedAt), name: by(keyedBy) })}{' '}
        {w('ledger.statement.receipt', {
          receipt: sayReceipt(correction.bookPosition, correction.chainDigest),
        })}
      </p>
    </Line>
  )
}
