import { Actions } from '../../design/actions.tsx'
import { Details } from '../../design/details.tsx'
import { ActionButton } from '../../design/form.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import type { State } from './rules.ts'
import { people } from './urls.ts'

/** Resting, here again, moved on: what can be said now, and what it means, folded away until somebody looks for it. */
export function Moves({
  view,
  person,
  own,
  moves,
}: {
  view: View
  person: { id: string; name: string }
  own: boolean
  moves: State[]
}) {
  const { w } = view
  if (moves.length === 0) return null
  const { name } = person
  const labels = {
    here: own ? w('people.move.here.own') : w('people.move.here', { name }),
    resting: own ? w('people.move.resting.own') : w('people.move.resting', { name }),
    moved_on: w('people.move.moved-on', { name }),
    remembered: '',
  }
  return (
    <Details summary={own ? w('people.move.title.own') : w('people.move.title', { name })}>
      <p>{own ? w('people.move.meaning.own') : w('people.move.meaning')}</p>
      {own && <p>{w('people.move.leaving')}</p>}
      {moves.includes('moved_on') && <p>{w('people.move.moved-on.meaning', { name })}</p>}
      <Actions>
        {moves.map((to) => (
          <ActionButton
            key={to}
            view={view}
            action={people.move.to({ personId: shortId(person.id) })}
            label={labels[to]}
            hidden={{ to }}
            small
          />
        ))}
      </Actions>
    </Details>
  )
}
