import { Banner } from '../../../design/banner.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { ledger } from '../urls.ts'

/** The last check found something that does not add up: said plainly to those who can do something, with what to do. */
export function Trouble({ view, since }: { view: View; since: Date | null }) {
  const { w, format, path } = view
  if (!since) return null
  return (
    <Banner picture="magnifying-glass-tilted-left" title={w('ledger.trouble.title')}>
      <Text picture="problem">{w('ledger.trouble.words', { moment: format.moment(since) })}</Text>
      <Text picture="telephone">{w('ledger.trouble.what-to-do')}</Text>
      {path !== ledger.check.to() && (
        <p>
          <a class="govuk-link" href={ledger.check.to()}>
            {w('ledger.trouble.look')}
          </a>
        </p>
      )}
    </Banner>
  )
}
