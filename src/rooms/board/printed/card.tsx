import { CutCard } from '../../../design/cut-card.tsx'
import { QrCode } from '../../../design/qr-code.tsx'
import type { View } from '../../../platform/http/env.ts'
import { pictureOfKind } from '../../exchanges/kinds.ts'
import type { Direction, Intent } from '../rules.ts'
import { firstName } from './rules.ts'

/** One card: what it is, whose, and how to answer. Without an intent it is for somebody to write on. */
export function HandCard({
  view,
  direction,
  intent,
  address,
}: {
  view: View
  direction: Direction
  intent: Intent | null
  address: string | null
}) {
  const { w, community } = view
  const isAsk = direction === 'ask'
  const help = [community?.helpName, community?.helpPhone?.replaceAll(' ', '\u00a0')]
    .filter(Boolean)
    .join(', ')
  return (
    <CutCard
      ask={isAsk}
      sign={isAsk ? 'raising-hands' : 'wrapped-gift'}
      opening={w(isAsk ? 'board.cards.ask' : 'board.cards.offer')}
      picture={intent ? pictureOfKind(intent.kind) : undefined}
      words={intent?.words}
      name={intent ? firstName(intent.personName) : undefined}
      code={
        address && <QrCode address={address} label={w('board.cards.scan', { words: intent?.words ?? '' })} />
      }
    >
      {!intent && <p>{w('board.cards.name')}</p>}
      <p>{help ? w('board.cards.answer', { help }) : w('board.cards.answer-nobody')}</p>
    </CutCard>
  )
}
