import { Inset } from '../../design/inset.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { isAsked, type Mine } from './rules.ts'
import { agreement } from './urls.ts'

/** On one's own page: that the agreement waits for one's word. Nothing where there is nothing to say. */
export function AskedToSign({ view, mine, today }: { view: View; mine: Mine; today: string }) {
  const { w } = view
  if (!isAsked(mine, today)) return null
  return (
    <Inset>
      <Text picture="write-down">
        <a class="govuk-link" href={`${agreement.show.to()}#sign`}>
          {mine.signedOn === null ? w('agreement.me.sign') : w('agreement.me.again')}
        </a>
      </Text>
    </Inset>
  )
}
