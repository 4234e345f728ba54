import assert from 'node:assert/strict'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { newSecret, secretDigest, shortSecretDigest } from '../../src/platform/auth/secrets.ts'
import { shortId } from '../../src/platform/ids.ts'
import { makeWall } from '../../src/rooms/wall/keeping/commands.ts'
import { asSecret } from '../../src/rooms/wall/rules.ts'
import { wall } from '../../src/rooms/wall/urls.ts'
import { putOnTheWall } from '../../src/rooms/wall/way-in/commands.ts'
import { type Browser, newBrowser } from './own-browser.ts'
import { atNoon, type Village } from './village.ts'

type Needs = Pick<Village, 'tx' | 'app' | 'quinn'>

/** A browser that is a wall. */
export async function hangWall({ tx, app, quinn }: Needs): Promise<Browser & { wallId: string }> {
  const secret = newSecret()
  const made = await makeWall(tx, quinn, 'By the kitchen', { secretDigest: secretDigest(secret) }, atNoon)
  assert.ok(made.ok)
  const browser = newBrowser(app)
  browser.jar.set('wall', secret)
  return { ...browser, wallId: made.id }
}

/** Puts somebody on the wall with four figures of theirs. */
export async function onTheWall({ tx }: Needs, person: Actor, pin = '4071') {
  const digest = await shortSecretDigest(asSecret('pin', pin))
  assert.ok((await putOnTheWall(tx, person, person.personId, { way: 'pin', digest }, atNoon)).ok)
}

/** A wall at which somebody has come in. */
export async function atWall(needs: Needs, person: Actor) {
  await onTheWall(needs, person)
  const screen = await hangWall(needs)
  const sent = await screen.post(wall.comeInAs.to({ personId: shortId(person.personId) }), { pin: '4071' })
  assert.equal(sent.location, '/me')
  return screen
}
