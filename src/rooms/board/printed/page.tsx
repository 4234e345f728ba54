import { Actions } from '../../../design/actions.tsx'
import { CutSheet } from '../../../design/cut-card.tsx'
import { Empty } from '../../../design/empty.tsx'
import { LinkButton } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { HowToPrint, OnPaper } from '../../../design/on-paper.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { withQuery } from '../../../platform/urls.ts'
import type { Sought } from '../queries.ts'
import type { Intent } from '../rules.ts'
import { board } from '../urls.ts'
import { HandCard } from './card.tsx'
import { Choosing } from './choosing.tsx'
import { perSheet, sheetsOf, type Wanted } from './rules.ts'

type Props = {
  view: View
  sought: Sought
  wanted: Wanted
  shown: Intent[]
  /** Those of this page to choose from. */
  all: Intent[]
  older: string | null
  before: string | null
  /** Where a telephone finds one; null where it would find nothing. */
  addressOf: ((id: string) => string) | null
}

/** Cards to cut out: red ones for asks, green ones for offers, each sheet as it comes out of the printer. */
export function CardsPage({ view, sought, wanted, shown, all, older, before, addressOf }: Props) {
  const { w } = view
  const { blank, direction, size } = wanted
  const cards: (Intent | null)[] = blank ? Array.from({ length: perSheet[size] }, () => null) : shown
  return (
    <SitePage
      idea="print"
      view={view}
      title={w('board.cards.title')}
      picture="scissors"
      lead={w('board.cards.lead')}
      trail={[{ href: board.index.to(), label: w('board.title') }]}
      paper="cards"
    >
      <Choosing view={view} sought={sought} wanted={wanted} all={all} shown={shown} before={before} />
      <HowToPrint
        title={w('design.print.title')}
        steps={[w('design.print.open'), w('board.cards.how.cut'), w('board.cards.how.place')]}
      />
      {!addressOf && !blank && (
        <Inset>
          <Text picture="good-to-know">{w('design.print.no-scan')}</Text>
        </Inset>
      )}
      {cards.length === 0 ? (
        <Empty
          picture="pushpin"
          words={w(direction === 'ask' ? 'board.empty.sought-asks' : 'board.empty.sought-offers')}
        />
      ) : (
        <OnPaper easy={view.language === 'en-easy'}>
          {sheetsOf(cards, size).map((sheet, place) => (
            <CutSheet key={sheet[0]?.id ?? place} count={perSheet[size]}>
              {sheet.map((intent, at) => (
                <HandCard
                  key={intent?.id ?? at}
                  view={view}
                  direction={direction}
                  intent={intent}
                  address={intent && addressOf ? addressOf(intent.id) : null}
                />
              ))}
            </CutSheet>
          ))}
        </OnPaper>
      )}
      {older && (
        <Actions>
          <LinkButton
            href={withQuery(board.cards.to(), {
              ...sought,
              cards: `${direction}s`,
              size,
              before: shortId(older),
            })}
            label={w('board.cards.next')}
            secondary
          />
        </Actions>
      )}
    </SitePage>
  )
}
