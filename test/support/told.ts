import assert from 'node:assert/strict'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { closeTelling, writeNote } from '../../src/rooms/telling/keeping/commands.ts'
import { keepTellingSettings } from '../../src/rooms/telling/settings/commands.ts'
import { tellSomeone } from '../../src/rooms/telling/tell/commands.ts'
import { atNoon, origin, type Village } from './village.ts'

/** The beginning of a recording. */
export const sound = { kind: 'audio/ogg', bytes: new TextEncoder().encode('OggS and so on') }

/** Something that was told, with a recording, a decision, and its end; and whom people ring. */
export async function toldAndClosed({ tx, communityId, quinn }: Village, lead: Actor) {
  const ring = { leadName: 'L', leadPhone: '1', outsideName: 'O', outsidePhone: '2' }
  const settings = { ...ring, councilName: 'C', councilPhone: '3', keepYears: 6 }
  await keepTellingSettings(tx, quinn, { settings, outside: [] }, atNoon)
  const place = { id: communityId, name: 'Riverside', timeZone: 'Europe/London', language: 'en' as const }
  const sender = { community: { ...place, vocabulary: {} }, baseUrl: origin }
  const wish = { wish: 'Quiet evenings', words: 'There is shouting', named: 'A man', shutOut: [] }
  const told = await tellSomeone(
    tx,
    sender,
    { ...wish, aboutStaff: false, teller: 'x', reach: 'x', sound },
    atNoon,
  )
  const { id: tellingId } = await tx.selectFrom('tellings').select('id').executeTakeFirstOrThrow()
  const decision = {
    what: 'decision',
    words: 'We ring',
    reason: 'They asked',
    reviewOn: '2026-07-01',
  } as const
  await writeNote(tx, lead, { tellingId, ...decision }, atNoon)
  const end = { wishMet: 'yes', learned: 'Ask sooner', keepUntil: '2032-06-15' } as const
  assert.ok((await closeTelling(tx, lead, { tellingId, ...end }, atNoon)).ok)
  const { id: soundId } = await tx.selectFrom('tellingSounds').select('id').executeTakeFirstOrThrow()
  return { tellingId, soundId, code: told.code }
}
