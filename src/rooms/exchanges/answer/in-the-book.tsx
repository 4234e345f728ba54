import type { ComponentChildren } from 'preact'
import { shortId } from '../../../platform/ids.ts'
import { ledger } from '../../ledger/urls.ts'
import { sideOf } from '../rules.ts'
import { nameAt } from '../wording.ts'
import type { Seen } from './show-page.tsx'

/** What moved in the book, from whom to whom, and the receipt; nothing while it waits. */
export function bookLine({ view, voice, story, who }: Seen): ComponentChildren {
  const { w, format } = view
  const { told, posted } = story
  if (!posted)
    return told.state === 'confirmed' && told.comeBack === 'thanks' ? w('exchanges.show.book.thanks') : null
  const to = told.comeBack === 'pot' ? w('exchanges.show.book.pot') : nameAt(voice, told, 'giver')
  return (
    <>
      {w('exchanges.show.book.moved', {
        length: format.minutes(told.minutes),
        from: nameAt(voice, told, 'receiver'),
        to,
        moment: format.moment(posted.at),
        receipt: shortId(posted.transactionId),
      })}
      {sideOf(told, who.personId) && (
        <>
          {' '}
          <a class="govuk-link" href={ledger.mine.to()}>
            {w('exchanges.show.book.statement')}
          </a>
        </>
      )}
    </>
  )
}
