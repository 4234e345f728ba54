import { secretDigest, shortSecretDigest } from '../../../platform/auth/secrets.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../../platform/record.ts'
import { asSecret } from '../rules.ts'
import { demoWallSecret, onTheDemoWall } from './secrets.ts'

/** The one wall of the demo village, made again where somebody ended it. */
export async function openDemoWall(tx: Tx, communityId: string, now: Date): Promise<{ ok: true }> {
  const known = secretDigest(demoWallSecret(communityId))
  const made = await tx
    .insertInto('walls')
    .values({
      communityId,
      id: newId(),
      name: 'Tablet by the kitchen',
      secretDigest: known,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['communityId', 'secretDigest']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await record(tx, { communityId, personId: null }, 'wall.made', made.id, now)
  return { ok: true }
}

/** Puts those on it who are on it in the story. `personOf` says who somebody is. */
export async function fillDemoWall(
  tx: Tx,
  communityId: string,
  personOf: (name: string) => string,
  now: Date,
): Promise<void> {
  for (const { name, way, parts } of onTheDemoWall) {
    const personId = personOf(name)
    const digest = await shortSecretDigest(asSecret(way, parts.join(' ')))
    await tx
      .insertInto('wallWaysIn')
      .values({ communityId, personId, way, secretDigest: digest, setBy: personId, setAt: now })
      .execute()
  }
}
