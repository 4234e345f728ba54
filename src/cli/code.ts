import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { visitHouse } from '../open-house.ts'
import { mayComeIn } from '../platform/auth/actor.ts'
import { newPrintedCode, printedCodeDigest } from '../platform/auth/secrets.ts'
import type { Config } from '../platform/config.ts'
import { type Db, inCommunity, inTransaction } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import { makeCodeAsHost } from '../rooms/welcome/codes/commands.ts'
import { codeLivesDays } from '../rooms/welcome/codes/rules.ts'
import { resetSecondAsHost } from '../rooms/welcome/second-step/reset.ts'
import { welcome } from '../rooms/welcome/urls.ts'
import { UsageError } from './usage.ts'
import { whichCommunity } from './which.ts'

/** Makes a printed code for anybody, also for who looks after things and has no other way back in. */
export async function code(config: Config, args: string[]): Promise<number> {
  const { asked, addressName, lostSecond } = readWishes(args)
  if (!asked) throw new PlainError('Say for whom, by name or e-mail address: bin/bothways code NAME')
  const house = await visitHouse(config)
  try {
    const community = await whichCommunity(house.db, addressName)
    if (!community) throw new PlainError('There is no community here yet. Open it with: npm start')
    const printed = newPrintedCode()
    const digest = await printedCodeDigest(printed, community.id)
    await inCommunity(house.db, community.id, async (db) => {
      const person = await findTheOne(db, community.id, asked)
      await inTransaction(db, (tx) =>
        makeCodeAsHost(tx, community.id, { personId: person.id, digest }, new Date()),
      )
      if (lostSecond) {
        const had = await inTransaction(db, (tx) =>
          resetSecondAsHost(tx, community.id, person.id, new Date()),
        )
        console.log(
          had ? `The second step of ${person.name} is taken away.` : `${person.name} had no second step.`,
        )
      }
      console.log(`The code for ${person.name} is ${printed}`)
      console.log(
        `It is typed in at ${welcome.signInCode.to()} and works once, within ${codeLivesDays} days.`,
      )
    })
    return 0
  } finally {
    await house.close()
  }
}

function readWishes(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { community: { type: 'string' }, 'lost-second-step': { type: 'boolean', default: false } },
    })
    return {
      asked: positionals.join(' ').trim(),
      addressName: values.community ?? null,
      lostSecond: values['lost-second-step'],
    }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}. bin/bothways help says more.`)
  }
}

async function findTheOne(db: Db, communityId: string, asked: string): Promise<{ id: string; name: string }> {
  const found = await db
    .selectFrom('people')
    .innerJoin('contactDetails', (join) =>
      join
        .onRef('contactDetails.communityId', '=', 'people.communityId')
        .onRef('contactDetails.personId', '=', 'people.id'),
    )
    .select(['people.id', 'people.name'])
    .where('people.communityId', '=', communityId)
    .where('people.state', 'in', mayComeIn)
    .where(
      sql<boolean>`(people.name_folded = folded(${asked}) or contact_details.email_folded = lower(${asked}))`,
    )
    .limit(2)
    .execute()
  const [person, another] = found
  if (!person) throw new PlainError(`Nobody here is called ${asked}, and nobody has that e-mail address.`)
  if (another) throw new PlainError(`Several people here are called ${asked}. Say which by e-mail address.`)
  return person
}
