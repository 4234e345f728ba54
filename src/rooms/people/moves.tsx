import { Actions } from '../../design/actions.tsx'
import { Details } from '../../design/details.tsx'
import { ActionButton, LinkButton } from '../../design/form.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { leaving } from '../leaving/urls.ts'
import type { State } from './rules.ts'
import { people } from './urls.ts'

type Props = {
  view: View
  person: { id: string; name: string; state: State }
  own: boolean
  moves: State[]
}

/** Resting, here again, moved on: what can be said now, and what it means, folded away until somebody looks for it. */
export function Moves({ view, person, own, moves }: Props) {
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
    <Details picture="resting" summary={titleOf(view, person, own)}>
      <Text picture="good-to-know">{meaningOf(view, person, own)}</Text>
      {own && <Text picture="leave">{w('people.move.leaving')}</Text>}
      {moves.includes('moved_on') && (
        <Text picture="leave">{w('people.move.moved-on.meaning', { name })}</Text>
      )}
      <Actions>
        {moves.map((to) =>
          to === 'moved_on' ? (
            // Whoever moves on has hours to decide about, so this asks first.
            <LinkButton
              key={to}
              href={leaving.leave.to({ personId: shortId(person.id) })}
              label={labels[to]}
              secondary
              small
            />
          ) : (
            <ActionButton
              key={to}
              view={view}
              action={people.move.to({ personId: shortId(person.id) })}
              label={labels[to]}
              hidden={{ to }}
              small
            />
          ),
        )}
      </Actions>
    </Details>
  )
}

function titleOf({ w }: View, { name, state }: Props['person'], own: boolean): string {
  if (own) return w('people.move.title.own')
  return state === 'moved_on' ? w('people.move.title.back', { name }) : w('people.move.title', { name })
}

function meaningOf({ w }: View, { state }: Props['person'], own: boolean): string {
  if (own) return w('people.move.meaning.own')
  return state === 'moved_on' ? w('people.move.meaning.back') : w('people.move.meaning')
}
