import assert from 'node:assert/strict'
import { newPrintedCode, printedCodeDigest, readPrintedCode } from '../../../src/platform/auth/secrets.ts'
import { shortId } from '../../../src/platform/ids.ts'
import { moveIntent, postIntent } from '../../../src/rooms/board/commands.ts'
import { confirmExchange } from '../../../src/rooms/exchanges/answer/commands.ts'
import { recordExchange } from '../../../src/rooms/exchanges/commands.ts'
import { dayIn } from '../../../src/rooms/exchanges/durations.ts'
import { makeCodeAsHost } from '../../../src/rooms/welcome/codes/commands.ts'
import type { AccessHouse } from './house.ts'

// What has to be there before somebody can do or read something.

export function idOf(house: AccessHouse, who: string): Promise<string> {
  return house.as(who, async (_, { personId }) => personId)
}

/** One gardened for another (Tom for Amina), who is asked whether that is right; or has said yes. */
export async function gardened(
  house: AccessHouse,
  { confirmed = false, minutes = 60, giver = 'Tom', receiver = 'Amina' } = {},
): Promise<string> {
  const [now, receiverId] = [new Date(), await idOf(house, receiver)]
  const exchangeId = await house.as(giver, async (tx, actor) => {
    const today = dayIn('Europe/London', now)
    const said = {
      giverId: actor.personId,
      receiverId,
      minutes,
      kind: 'gardening',
      occurredOn: today,
      comeBack: 'hours',
    } as const
    const written = await recordExchange(tx, actor, said, today, now)
    assert.ok(written.ok)
    return written.exchangeId
  })
  if (confirmed)
    await house.as(receiver, async (tx, actor) => {
      assert.ok((await confirmExchange(tx, actor, { exchangeId, version: 1 }, now)).ok)
    })
  return shortId(exchangeId)
}

/** Something on the board. */
export async function posted(house: AccessHouse, who: string, { closed = false } = {}): Promise<string> {
  return house.as(who, async (tx, actor) => {
    const said = {
      direction: 'ask',
      kind: 'gardening',
      words: closed ? 'A hand with the shed' : 'A hand with the hedge',
      details: 'It is high.',
    } as const
    const { id } = await postIntent(tx, actor, said, new Date())
    if (closed) await moveIntent(tx, actor, id, 'closed', new Date())
    return shortId(id)
  })
}

/** A printed code for somebody, as it stands on the paper. */
export async function printedCode(house: AccessHouse, who: string): Promise<string> {
  const code = newPrintedCode()
  const digest = await printedCodeDigest(readPrintedCode(code), house.communityId)
  await house.as(who, (tx, { communityId, personId }) =>
    makeCodeAsHost(tx, communityId, { personId, digest }, new Date()),
  )
  return code
}

/** Letters may be asked for a few times in a quarter of an hour; here it is always a new quarter. */
export async function forgetAllTries(house: AccessHouse): Promise<void> {
  await house.as('Quinn', (tx, { communityId }) =>
    tx.deleteFrom('signInTries').where('communityId', '=', communityId).execute(),
  )
}

/** The link in the latest letter to somebody, written after so many others. */
export async function signInLink(house: AccessHouse, email: string, before: number): Promise<string> {
  const { box } = house.served
  const letter = await box.letterTo(
    email,
    (one) => box.letters.indexOf(one) >= before && /sign-in\/link/.test(one.words),
  )
  const link = /https?:\/\/\S+/.exec(letter.words)?.[0]
  assert.ok(link, letter.words)
  return link
}
