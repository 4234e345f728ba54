import { Card, Cards } from '../../design/card.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { nameOfKind, pictureOfKind } from '../exchanges/kinds.ts'
import type { Intent } from './rules.ts'
import { board } from './urls.ts'

/** Asks and offers as cards, each with its picture. */
export function IntentCards({
  view,
  intents,
  nameless = false,
}: {
  view: View
  intents: Intent[]
  nameless?: boolean
}) {
  return (
    <Cards>
      {intents.map((intent) => (
        <Card
          key={intent.id}
          picture={pictureOfKind(intent.kind)}
          ask={intent.direction === 'ask'}
          href={board.show.to({ intentId: shortId(intent.id) })}
          title={intent.words}
        >
          <p class="meta">
            {nameless
              ? nameOfKind(view.language, intent.kind)
              : `${intent.personName} · ${nameOfKind(view.language, intent.kind)}`}
          </p>
        </Card>
      ))}
    </Cards>
  )
}
