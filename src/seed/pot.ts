import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { moveTime } from '../rooms/pot/commands.ts'
import { askForGrant, carryOutGrant, sayVoice } from '../rooms/pot/grants/commands.ts'
import { dayOf, daysBefore, mustHold } from './days.ts'

type Village = { actors: Map<string, Actor>; now: Date }
type Said = { by: string; voice: 'yes' | 'no'; words?: string; through?: string }

/** What came into the pot and what goes out of it: two gifts, a grant that was given, and one being decided. Days ago. */
export function potStory(): { ago: number; happens: (tx: Tx, village: Village) => Promise<void> }[] {
  const asked = new Map<string, string>()
  const gift = (ago: number, from: string, minutes: number, words = '') => ({
    ago,
    happens: (tx: Tx, village: Village) => gives(tx, village, { from, minutes, ago, words }),
  })
  const wish = (ago: number, by: string, to: string, minutes: number, words: string) => ({
    ago,
    happens: async (tx: Tx, village: Village) => {
      asked.set(to, await asks(tx, village, { by, to, minutes, words, ago }))
    },
  })
  const voice = (ago: number, about: string, said: Said) => ({
    ago,
    happens: (tx: Tx, village: Village) => say(tx, village, asked.get(about)!, ago, said),
  })
  const flat = 'Three hours of painting, so that the new flat is ready when Chloe moves in'
  return [
    gift(60, 'Hattie', 300, 'More than I will ever use'),
    wish(34, 'Dawn', 'Chloe', 180, flat),
    voice(33, 'Chloe', { by: 'Amina', voice: 'yes', words: 'I can lend the brushes' }),
    voice(33, 'Chloe', { by: 'Tom', voice: 'yes' }),
    voice(31, 'Chloe', { by: 'Bert', voice: 'yes', words: 'A first flat is worth it', through: 'Quinn' }),
    { ago: 30, happens: (tx, village) => give(tx, village, asked.get('Chloe')!, 30) },
    gift(12, 'Sanjay', 120),
    wish(2, 'Bert', 'Bert', 120, 'Somebody to drive me to the eye clinic, twice'),
    voice(1, 'Bert', { by: 'Amina', voice: 'yes', words: 'Of course' }),
    voice(1, 'Bert', { by: 'Kate', voice: 'yes' }),
  ]
}

async function gives(
  tx: Tx,
  { actors, now }: Village,
  { from, minutes, ago, words }: { from: string; minutes: number; ago: number; words: string },
) {
  const giver = actors.get(from)!
  const when = daysBefore(now, ago)
  const today = dayOf(when)
  const gift = { kind: 'donation', fromId: giver.personId, toId: null, minutes, occurredOn: today } as const
  mustHold(await moveTime(tx, giver, { ...gift, words, key: newId() }, today, when))
}

async function asks(
  tx: Tx,
  { actors, now }: Village,
  { by, to, minutes, words, ago }: { by: string; to: string; minutes: number; words: string; ago: number },
): Promise<string> {
  const when = daysBefore(now, ago)
  const said = { toId: actors.get(to)!.personId, minutes, words }
  const asked = await askForGrant(tx, actors.get(by)!, said, dayOf(when), when)
  if (!asked.ok) throw new Error(`the story does not hold: ${words}: ${asked.why}`)
  return asked.grantId
}

async function say(
  tx: Tx,
  { actors, now }: Village,
  grantId: string,
  ago: number,
  { by, voice, words = '', through = by }: Said,
) {
  const when = daysBefore(now, ago)
  const { personId } = actors.get(by)!
  mustHold(await sayVoice(tx, actors.get(through)!, { grantId, voice, words, personId }, dayOf(when), when))
}

async function give(tx: Tx, { actors, now }: Village, grantId: string, ago: number) {
  const when = daysBefore(now, ago)
  mustHold(await carryOutGrant(tx, actors.get('Quinn')!, grantId, dayOf(when), when))
}
