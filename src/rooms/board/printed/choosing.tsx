import { Checkboxes } from '../../../design/choices.tsx'
import { Details } from '../../../design/details.tsx'
import { Field, Select } from '../../../design/field.tsx'
import { Filter } from '../../../design/filter.tsx'
import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { kindChoices } from '../../exchanges/kinds.ts'
import type { Sought } from '../queries.ts'
import type { Intent } from '../rules.ts'
import { board } from '../urls.ts'
import { firstName, type Wanted } from './rules.ts'

/** Which cards, how large, and of those on this page perhaps only some. */
export function Choosing({
  view,
  sought,
  wanted,
  all,
  shown,
  before,
}: {
  view: View
  sought: Sought
  wanted: Wanted
  all: Intent[]
  shown: Intent[]
  before: string | null
}) {
  const { w, language } = view
  const { direction, blank, size } = wanted
  const said = { values: { ...sought, cards: `${blank ? 'blank-' : ''}${direction}s`, size }, problems: {} }
  const kinds = kindChoices(language).map(({ value, label }) => ({ value, label }))
  const ticked = wanted.picked.length > 0 ? shown.map(({ id }) => shortId(id)) : []
  return (
    <Filter action={board.cards.to()} label={w('board.cards.which')} submit={w('board.cards.show')}>
      <Select
        picture="board"
        name="cards"
        label={w('board.cards.which')}
        said={said}
        options={[
          { value: 'asks', label: w('board.cards.asks') },
          { value: 'offers', label: w('board.cards.offers') },
          { value: 'blank-asks', label: w('board.cards.blank-asks') },
          { value: 'blank-offers', label: w('board.cards.blank-offers') },
        ]}
      />
      <Select
        picture="print"
        name="size"
        label={w('board.cards.size')}
        said={said}
        options={[
          { value: 'small', label: w('board.cards.size.small') },
          { value: 'large', label: w('board.cards.size.large') },
        ]}
      />
      <Field picture="look-for" name="words" label={w('board.search')} type="search" said={said} />
      <Select
        picture="kind"
        name="kind"
        label={w('board.kind')}
        options={[{ value: '', label: w('board.kind.any') }, ...kinds]}
        said={said}
      />
      {before && <input type="hidden" name="before" value={shortId(before)} />}
      {all.length > 1 && (
        <Details picture="more" summary={w('board.cards.some')} open={ticked.length > 0}>
          <Checkboxes
            picture="print"
            name="pick"
            legend={w('board.cards.pick')}
            hint={w('board.cards.pick.hint')}
            said={{ values: {}, problems: {} }}
            usual={ticked}
            choices={all.map(({ id, words, personName }) => ({
              value: shortId(id),
              label: `${words} (${firstName(personName)})`,
            }))}
          />
        </Details>
      )}
    </Filter>
  )
}
