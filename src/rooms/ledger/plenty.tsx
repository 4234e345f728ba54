import { Banner } from '../../design/banner.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { board } from '../board/urls.ts'
import { pot } from '../pot/urls.ts'

/** A kind word to somebody with many hours: let others give. No lock, ever. */
export function Plenty({ view, minutes }: { view: View; minutes: number | null }) {
  const { w, format } = view
  if (minutes === null) return null
  return (
    <Banner picture="wrapped-gift" title={w('ledger.plenty.title', { length: format.minutes(minutes) })}>
      <Text picture="come-back">{w('ledger.plenty.words')}</Text>
      <p>
        <a class="govuk-link" href={board.ask.to()}>
          {w('ledger.plenty.ask')}
        </a>
      </p>
      <p>
        <a class="govuk-link" href={pot.give.to()}>
          {w('ledger.plenty.pot')}
        </a>
      </p>
    </Banner>
  )
}
