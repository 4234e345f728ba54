import type { Actor } from '../../src/platform/auth/actor.ts'
import { takeOn } from '../../src/rooms/community/commands.ts'
import { addPerson } from '../../src/rooms/people/commands.ts'
import { atNoon, type Village } from './village.ts'

/** Somebody who looks after safety, and does nothing else for the community. */
export async function addLead({ tx, communityId, quinn }: Village, name = 'Lena'): Promise<Actor> {
  const email = `${name.toLowerCase()}@example.org`
  const personId = await addPerson(tx, quinn, { name, email, joinedOn: '2026-01-10' }, atNoon)
  await takeOn(tx, { communityId, personId }, 'safeguarding', atNoon)
  return { communityId, personId, name, tasks: new Set(['safeguarding']) }
}
