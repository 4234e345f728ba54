import { Inset } from '../../../design/inset.tsx'
import { Text } from '../../../design/text.tsx'
import { dayIn, daysLater } from '../durations.ts'
import { wasAskedByMail } from '../lists.ts'
import { awaitedSide, farSideOf, isAwaited, isOpen, isParty } from '../rules.ts'
import { endOfSilence } from '../silence.ts'
import { nameAt } from '../wording.ts'
import type { Seen } from './show-page.tsx'

/** Who is asked, by whom, and what silence means; or why nothing will happen any more. */
export function WhatNext(seen: Seen) {
  const { view, story } = seen
  const { state } = story.told
  if (state === 'confirmed') return null
  return (
    <Inset>
      {isOpen(story.told) ? (
        <>
          <Text picture="good-to-know">
            <strong>{view.w('exchanges.show.next')}</strong>
          </Text>
          <Text picture="tell">{sayWhoIsAsked(seen)}</Text>
          <Text picture="wait">{sayUntilWhen(seen)}</Text>
        </>
      ) : (
        <Text picture="good-to-know">{sayEnd(seen)}</Text>
      )}
    </Inset>
  )
}

function sayWhoIsAsked({ view, voice, story: { told }, who }: Seen): string {
  const { w } = view
  if (isAwaited(told, who.personId)) return w('exchanges.show.next.you')
  const side = awaitedSide(told)
  if (side === null) return w('exchanges.show.next.both')
  if (side === farSideOf(told)) return w('exchanges.show.next.far', { name: nameAt(voice, told, side) })
  const id = side === 'giver' ? told.giverId : told.receiverId
  if (id === null) return w('exchanges.show.next.place', { place: voice.place })
  const name = nameAt(voice, told, side)
  if (wasAskedByMail(told)) return w('exchanges.show.next.asked', { name })
  // Whoever looks may be the only broker there is, and would look for a button in vain.
  return who.isBroker && isParty(told, who.personId)
    ? w('exchanges.show.next.no-mail-own', { name })
    : w('exchanges.show.next.no-mail', { name })
}

function sayUntilWhen({ view, story: { told, patience } }: Seen): string {
  const { afterDays, meaning } = endOfSilence(told, wasAskedByMail(told), patience)
  const timeZone = view.community?.timeZone ?? 'UTC'
  const day = view.format.day(daysLater(dayIn(timeZone, told.lastWordAt), afterDays))
  return view.w(`exchanges.show.next.until-${meaning}`, { day })
}

function sayEnd({ view, story }: Seen): string {
  const { state } = story.told
  if (state === 'withdrawn') return view.w('exchanges.show.next.withdrawn')
  return view.w(state === 'expired' ? 'exchanges.show.next.expired' : 'exchanges.show.next.reversed')
}
