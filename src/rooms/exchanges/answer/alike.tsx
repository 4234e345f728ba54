import { Inset } from '../../../design/inset.tsx'
import { Text } from '../../../design/text.tsx'
import { shortId } from '../../../platform/ids.ts'
import { isOpen, mayAnswer } from '../rules.ts'
import { exchanges } from '../urls.ts'
import { sayFact, stateWords } from '../wording.ts'
import type { Seen } from './show-page.tsx'

/** What may be the same thing, written down by the other one as well: said before somebody says yes to both. */
export function Alike({ view, voice, story, who }: Seen) {
  const { w } = view
  const { told, alike } = story
  if (alike.length === 0 || !isOpen(told) || !mayAnswer(told, who)) return null
  return (
    <Inset>
      <Text picture="good-to-know">{w('exchanges.show.alike')}</Text>
      <ul class="govuk-list govuk-list--bullet">
        {alike.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={exchanges.show.to({ exchangeId: shortId(one.id) })}>
              {sayFact(voice, one, who.personId)}
            </a>{' '}
            ({w(stateWords[one.state])})
          </li>
        ))}
      </ul>
      <Text picture="done">{w('exchanges.show.alike.next')}</Text>
    </Inset>
  )
}
