import { parseArgs } from 'node:util'
import { visitHouse } from '../open-house.ts'
import { addressOf, homeOf } from '../platform/addresses.ts'
import { newPrintedCode, printedCodeDigest } from '../platform/auth/secrets.ts'
import type { Config } from '../platform/config.ts'
import { inTransaction } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import { beginCommunity } from '../rooms/community/commands.ts'
import { isAddressName } from '../rooms/community/rules.ts'
import { makeCodeAsHost } from '../rooms/welcome/codes/commands.ts'
import { codeLivesDays } from '../rooms/welcome/codes/rules.ts'
import { welcome } from '../rooms/welcome/urls.ts'
import { UsageError } from './usage.ts'

const usage = 'bin/bothways community add NAME --address NAME --first "Name <mail>" [--time-zone ZONE]'

/** Begins another community in this house, found at an address of its own, with its first person and a code for them. */
export async function community(config: Config, args: string[]): Promise<number> {
  const { name, addressName, first, timeZone } = readWishes(args, config)
  const house = await visitHouse(config)
  const now = new Date()
  try {
    const there = await house.db
      .selectFrom('communities')
      .select(['isDemo', 'timeZone'])
      .orderBy('createdAt')
      .executeTakeFirst()
    if (!there) throw new PlainError('There is no community here yet. Begin the first one with: npm start')
    const printed = newPrintedCode()
    // Beside the demo village everything is a demo: whoever looks around there may read its letters.
    const { isDemo } = there
    const zone = timeZone ?? there.timeZone
    await inTransaction(house.db, async (tx) => {
      const begun = await beginCommunity(tx, { name, addressName, first, isDemo, timeZone: zone }, now)
      if (!begun.ok) throw new PlainError(`There is a community at the address ${addressName} already.`)
      const { communityId, personId } = begun
      const digest = await printedCodeDigest(printed, communityId)
      await makeCodeAsHost(tx, communityId, { personId, digest }, now)
    })
    const home = homeOf(addressOf(config, config.port), { addressName })
    console.log(`${name} begins at ${home}`)
    console.log(`The code for ${first.name} is ${printed}`)
    console.log(
      `It is typed in at ${home}${welcome.signInCode.to()} and works once, within ${codeLivesDays} days.`,
    )
    return 0
  } finally {
    await house.close()
  }
}

function readWishes(args: string[], config: Config) {
  const { values, positionals } = parse(args)
  const [deed, ...names] = positionals
  const name = names.join(' ').trim()
  const { address: addressName } = values
  if (deed !== 'add' || !name || !addressName || !values.first) throw new UsageError(`Like this: ${usage}`)
  if (name.length > 120) throw new UsageError('The name of a community has 120 letters at most.')
  if (!isAddressName(addressName))
    throw new UsageError(
      `--address is the name in front of the house’s address: small letters, digits and hyphens, like hilltop, not "${addressName}".`,
    )
  const house = new URL(addressOf(config, config.port)).hostname
  if (house.split('.')[0] === addressName)
    throw new UsageError(`The house itself is found at ${house}. Choose another address than ${addressName}.`)
  const first = readFirst(values.first)
  if (!first)
    throw new UsageError('--first is a name and an e-mail address: "Cleo Price <cleo@example.org>".')
  const { 'time-zone': timeZone } = values
  if (timeZone !== undefined && !Intl.supportedValuesOf('timeZone').includes(timeZone))
    throw new UsageError(`There is no time zone ${timeZone}. One is Europe/London.`)
  return { name, addressName, first, timeZone }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        address: { type: 'string' },
        first: { type: 'string' },
        'time-zone': { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}. ${usage}`)
  }
}

/** "Cleo Price <cleo@example.org>", or a name alone. */
function readFirst(typed: string): { name: string; email: string | null } | null {
  const [, name = '', email = null] = /^([^<>]+?)\s*(?:<([^<>\s]+@[^<>\s]+)>)?$/.exec(typed.trim()) ?? []
  return name && name.length <= 120 ? { name, email } : null
}
