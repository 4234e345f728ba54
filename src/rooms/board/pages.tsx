import { Actions } from '../../design/actions.tsx'
import { Empty } from '../../design/empty.tsx'
import { Field, Select } from '../../design/field.tsx'
import { Filter } from '../../design/filter.tsx'
import { LinkButton } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { withQuery } from '../../platform/urls.ts'
import { kindChoices } from '../exchanges/kinds.ts'
import { IntentCards } from './cards.tsx'
import type { Sought } from './queries.ts'
import type { Direction, Intent } from './rules.ts'
import { board } from './urls.ts'

const emptyWords = {
  ask: { all: 'board.empty.asks', sought: 'board.empty.sought-asks' },
  offer: { all: 'board.empty.offers', sought: 'board.empty.sought-offers' },
} as const

type Part = { intents: Intent[]; older: string | null }

/** Asks first, then offers. */
export function BoardPage({
  view,
  sought,
  asks,
  offers,
  paged,
}: {
  view: View
  sought: Sought
  asks: Part | null
  offers: Part | null
  paged: boolean
}) {
  const { w } = view
  return (
    <SitePage idea="board" view={view} title={w('board.title')} lead={w('board.lead')}>
      <Actions>
        <LinkButton href={board.ask.to()} label={w('board.ask')} />
        <LinkButton href={board.offer.to()} label={w('board.offer')} secondary />
        <LinkButton
          href={withQuery(board.cards.to(), { words: sought.words, kind: sought.kind })}
          label={w('board.cards')}
          secondary
        />
      </Actions>
      <Seeking view={view} sought={sought} />
      {asks && <Column view={view} direction="ask" part={asks} sought={sought} paged={paged} />}
      {offers && <Column view={view} direction="offer" part={offers} sought={sought} paged={paged} />}
    </SitePage>
  )
}

function Seeking({ view, sought }: { view: View; sought: Sought }) {
  const { w, language } = view
  const said = { values: { words: sought.words, kind: sought.kind }, problems: {} }
  const kinds = [
    { value: '', label: w('board.kind.any') },
    ...kindChoices(language).map(({ value, label }) => ({ value, label })),
  ]
  return (
    <Filter action={board.index.to()} label={w('board.search.label')} submit={w('board.search.submit')}>
      <Field picture="look-for" name="words" label={w('board.search')} type="search" said={said} />
      <Select picture="kind" name="kind" label={w('board.kind')} options={kinds} said={said} />
    </Filter>
  )
}

function Column({
  view,
  direction,
  part,
  sought,
  paged,
}: {
  view: View
  direction: Direction
  part: Part
  sought: Sought
  paged: boolean
}) {
  const { w } = view
  const isAsk = direction === 'ask'
  const looked = sought.words !== '' || sought.kind !== ''
  const more = (before: string | null) =>
    withQuery(board.index.to(), { ...sought, only: direction, before: before && shortId(before) })
  const withWords = looked ? sought : {}
  const ask = { href: withQuery(board.ask.to(), withWords), label: w('board.ask') }
  const offer = { href: withQuery(board.offer.to(), withWords), label: w('board.offer') }
  const whole = { href: board.index.to(), label: w('board.whole') }
  return (
    <>
      <Section picture={isAsk ? 'ask' : 'gift'} title={w(isAsk ? 'board.asks' : 'board.offers')} />
      {part.intents.length === 0 ? (
        <Empty
          picture={isAsk ? 'raising-hands' : 'wrapped-gift'}
          words={w(emptyWords[direction][looked ? 'sought' : 'all'])}
          action={isAsk ? ask : offer}
          also={looked ? (isAsk ? whole : ask) : undefined}
        />
      ) : (
        <IntentCards view={view} intents={part.intents} />
      )}
      {(part.older || paged) && (
        <Actions>
          {paged && (
            <LinkButton
              href={withQuery(board.index.to(), { ...sought })}
              label={w('board.newest')}
              secondary
            />
          )}
          {part.older && (
            <LinkButton
              href={more(part.older)}
              label={w(isAsk ? 'board.older.asks' : 'board.older.offers')}
              secondary
            />
          )}
        </Actions>
      )}
    </>
  )
}
