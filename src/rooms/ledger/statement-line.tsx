import { isBroker } from '../../platform/auth/actor.ts'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { exchanges } from '../exchanges/urls.ts'
import { pot } from '../pot/urls.ts'
import type { StatementLine } from './queries.ts'
import { sayReceipt } from './receipts/code.ts'
import { sayKind, sayOthers } from './wording.ts'

/** One line of a statement. */
export function Line({ view, line }: { view: View; line: StatementLine }) {
  const { w, format } = view
  const with_ = sayOthers(w, line)
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">{format.shortDay(line.occurredOn)}</td>
      <th scope="row" class="govuk-table__header">
        {line.exchangeId ? (
          <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(line.exchangeId) })}>
            {with_}
          </a>
        ) : (
          with_
        )}
        <br />
        <span class="meta">
          {sayKind(w, line)}
          {line.reversed ? ` · ${w('ledger.statement.undone')}` : ''}
          <PotLinks view={view} line={line} />
        </span>
        {line.words && <p class="meta">“{line.words}”</p>}
      </th>
      <td class="govuk-table__cell num" data-label={w('ledger.statement.gave')}>
        {line.minutes > 0 ? format.minutes(line.minutes) : ''}
      </td>
      <td class="govuk-table__cell num" data-label={w('ledger.statement.received')}>
        {line.minutes < 0 ? format.minutes(-line.minutes) : ''}
      </td>
      <td class="govuk-table__cell num" data-label={w('ledger.statement.balance')}>
        {format.minutes(line.balanceMinutes)}
      </td>
      <td class="govuk-table__cell">
        <span class="meta">
          {w('ledger.statement.written-by', {
            moment: format.moment(line.postedAt),
            name: line.keyedBy ?? w('ledger.statement.here'),
          })}
          <br /> {w('ledger.statement.receipt', { receipt: sayReceipt(line.bookPosition, line.chainDigest) })}
        </span>
      </td>
    </tr>
  )
}

/** For whoever may undo hours that changed hands, the way there. */
function PotLinks({ view, line }: { view: View; line: StatementLine }) {
  const { w, actor } = view
  const mayUndo = actor && isBroker(actor) && (line.kind === 'gift' || line.kind === 'donation')
  return (
    <span class="no-print">
      {mayUndo && !line.reversed && (
        <>
          {' · '}
          <a class="govuk-link" href={pot.undo.to({ transactionId: shortId(line.transactionId) })}>
            {w('pot.undo.link')}
          </a>
        </>
      )}
    </span>
  )
}
