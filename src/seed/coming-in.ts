import type { Actor } from '../platform/auth/actor.ts'
import { printedCodeDigest } from '../platform/auth/secrets.ts'
import type { Tx } from '../platform/db/database.ts'
import { findCurrent } from '../rooms/agreement/queries.ts'
import { addTalk, invite, sayHello, setWelcomer, signSeen, writeTogether } from '../rooms/joining/commands.ts'

type Village = { actors: Map<string, Actor>; now: Date }

const day = 24 * 60 * 60 * 1000

/** With this code anybody can look at the way in as Ada sees it. It is made up, and in the demo village only. */
const adasCode = 'AD4WE-1C0ME'

/** Three who are coming in: invited, just said hello, and halfway along. */
export async function somebodyComesIn(tx: Tx, { actors, now }: Village): Promise<void> {
  const [quinn, hattie] = [actors.get('Quinn')!, actors.get('Hattie')!]
  const { communityId } = quinn
  const digestOf = (code: string) => printedCodeDigest(code, communityId)
  const ada = {
    name: 'Ada',
    reach: '01632 960077, after four',
    words: 'I start at the day centre next month, as finance manager. Tom says everybody comes in this way.',
    language: 'en-easy',
  }
  await sayHello(tx, communityId, { ...ada, digest: await digestOf(adasCode) }, before(now, 9))
  const found = tx.selectFrom('arrivals').select('id').where('communityId', '=', communityId)
  const { id: arrivalId } = await found.where('name', '=', 'Ada').executeTakeFirstOrThrow()
  await setWelcomer(tx, quinn, { arrivalId, welcomerId: hattie.personId }, before(now, 8))
  const met = before(now, 5)
  const page = {
    brings: 'Sums that come out right, lemon cake, and ten years of five-a-side football.',
    wouldLike: 'To know people’s names before I know their budgets. Somebody to run with.',
    weBring: 'Lunch on Thursdays, Femi’s Saturday runs, and people who say what they think.',
    weWouldLike: 'Cake. And the books of the garden circle explained so that everybody follows.',
  }
  mustHold(await writeTogether(tx, hattie, arrivalId, { metOn: dayOf(met), ...page }, dayOf(met)))
  const talk = { arrivalId, name: 'Tom', talkedOn: dayOf(met) }
  mustHold(await addTalk(tx, hattie, talk, dayOf(met), met))
  const versionId = await findCurrent(tx, communityId)
  const seen = {
    how: 'mark',
    readIn: 'en-easy',
    witness: 'Hattie',
    keptWhere: 'The green folder in the kitchen',
  } as const
  const signed = { ...seen, versionId: versionId ?? '', signedOn: dayOf(met) }
  mustHold(await signSeen(tx, hattie, arrivalId, signed, dayOf(met)))
  await invite(
    tx,
    actors.get('Kate')!,
    { name: 'Milena', digest: await digestOf('M11EN-A0000') },
    before(now, 3),
  )
  const ali = {
    name: 'Ali',
    reach: 'At the baker’s on Mill Lane, any morning',
    words: 'I used to repair buses. My English is slow, I am not.',
    language: 'en',
  }
  await sayHello(tx, communityId, { ...ali, digest: await digestOf('A11AA-00000') }, before(now, 2))
}

function mustHold(outcome: { ok: true } | { ok: false; why: string }) {
  if (!outcome.ok) throw new Error(`the story does not hold: ${outcome.why}`)
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day)
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
