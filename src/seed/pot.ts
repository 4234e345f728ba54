import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { moveTime } from '../rooms/pot/commands.ts'
import { askForGrant, carryOutGrant, sayVoice } from '../rooms/pot/grants/commands.ts'

type Village = { actors: Map<string, Actor>; now: Date }
type Said = { by: string; voice: 'yes' | 'no'; words?: string; through?: string }

const day = 24 * 60 * 60 * 1000

/** What came into the pot and what goes out of it: two gifts, a grant that was given, and one being decided. */
export async function thePotIsUsed(tx: Tx, village: Village): Promise<void> {
  await gives(tx, village, { from: 'Hattie', minutes: 300, ago: 60, words: 'More than I will ever use' })
  await gives(tx, village, { from: 'Sanjay', minutes: 120, ago: 12, words: '' })
  const moving = await asks(tx, village, {
    by: 'Dawn',
    to: 'Chloe',
    minutes: 180,
    words: 'Three hours of painting, so that the new flat is ready when Chloe moves in',
    ago: 34,
  })
  await say(tx, village, moving, 33, [
    { by: 'Amina', voice: 'yes', words: 'I can lend the brushes' },
    { by: 'Tom', voice: 'yes' },
    { by: 'Bert', voice: 'yes', words: 'A first flat is worth it', through: 'Quinn' },
  ])
  await give(tx, village, moving, 30)
  const lift = await asks(tx, village, {
    by: 'Bert',
    to: 'Bert',
    minutes: 120,
    words: 'Somebody to drive me to the eye clinic, twice',
    ago: 2,
  })
  await say(tx, village, lift, 1, [
    { by: 'Amina', voice: 'yes', words: 'Of course' },
    { by: 'Kate', voice: 'yes' },
  ])
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

/** The last of them a few days after the others: that settles it. */
async function say(tx: Tx, { actors, now }: Village, grantId: string, ago: number, voices: Said[]) {
  for (const { by, voice, words = '', through } of voices) {
    const when = daysBefore(now, through ? ago - 2 : ago)
    const personId = actors.get(by)!.personId
    mustHold(
      await sayVoice(tx, actors.get(through ?? by)!, { grantId, voice, words, personId }, dayOf(when), when),
    )
  }
}

async function give(tx: Tx, { actors, now }: Village, grantId: string, ago: number) {
  const when = daysBefore(now, ago)
  mustHold(await carryOutGrant(tx, actors.get('Quinn')!, grantId, dayOf(when), when))
}

function mustHold(outcome: { ok: true } | { ok: false; why: string }) {
  if (!outcome.ok) throw new Error(`the story does not hold: ${outcome.why}`)
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day)
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
