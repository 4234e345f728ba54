import { ActionButton } from '../../design/form.tsx'
import { Inset } from '../../design/inset.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { friends } from '../friends/urls.ts'
import type { Tie } from './ties.ts'

/**
 * What there is between somebody and me, said quietly: a way to say that we are friends once we did so many things
 * together; what was said and waits; and once we agreed, that we do not count, with the way back.
 */
export function TieWords({
  view,
  me,
  other,
  tie,
  fromTimes = 1,
}: {
  view: View
  me: string
  other: { id: string; name: string }
  tie: Tie
  fromTimes?: number
}) {
  const { w } = view
  const { name } = other
  const { friendship, times } = tie
  // At a wall these buttons are not there.
  if (view.shared?.visit || tie.wantsDistance || (!friendship && times < fromTimes)) return null
  const say = (
    <ActionButton
      view={view}
      small
      action={friends.say.to({ personId: shortId(other.id) })}
      label={w(friendship ? 'friends.agree' : 'friends.say')}
    />
  )
  if (!friendship)
    return (
      <Inset>
        <Text picture="together">{w('friends.say.words', { name })}</Text>
        {say}
      </Inset>
    )
  const friendshipId = shortId(friendship.id)
  const end = (label: 'friends.count-again' | 'friends.take-back') => (
    <ActionButton view={view} small action={friends.end.to({ friendshipId })} label={w(label)} />
  )
  if (friendship.agreedAt)
    return (
      <Inset>
        <Text picture="together">{w('friends.are', { name })}</Text>
        {end('friends.count-again')}
      </Inset>
    )
  return friendship.saidBy === me ? (
    <Inset>
      <Text picture="wait">{w('friends.you-said', { name })}</Text>
      {end('friends.take-back')}
    </Inset>
  ) : (
    <Inset>
      <Text picture="together">{w('friends.says', { name })}</Text>
      <div class="actions">
        {say}
        <ActionButton
          view={view}
          small
          action={friends.decline.to({ friendshipId })}
          label={w('friends.decline')}
        />
      </div>
    </Inset>
  )
}
