import { readConfig } from '../platform/config.ts'
import { PlainError } from '../platform/errors.ts'
import { check } from './check.ts'
import { code } from './code.ts'
import { community } from './community.ts'
import { help } from './help.ts'
import { bringPeople, bringTimeOverflow } from './import.ts'
import { language } from './language.ts'
import { play } from './play.ts'
import { seed } from './seed.ts'
import { UsageError } from './usage.ts'

const [command, ...rest] = process.argv.slice(2)

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof PlainError)) throw error
  console.error(error.message)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
// What was said may still be on its way through a pipe.
process.stdout.write('', () => process.exit())

async function run(): Promise<number> {
  if (command === undefined || command === 'help' || command === '--help') return help(process.stdout)
  // Needs no house: it reads files only.
  if (command === 'language') return language(rest)
  const read = readConfig(process.env)
  if (!read.ok) throw new PlainError(read.problems.join('\n'))
  const { config } = read
  if (command === 'check') return check(config, rest)
  if (command === 'code') return code(config, rest)
  if (command === 'play') return play(config, rest)
  if (command === 'community') return community(config, rest)
  if (command === 'seed') return seed(config)
  if (command === 'import' && rest[0] === 'timeoverflow') return bringTimeOverflow(config, rest.slice(1))
  if (command === 'import' && rest[0] === 'people') return bringPeople(config, rest.slice(1))
  console.error(`There is no command "${[command, ...rest].slice(0, 2).join(' ')}".`)
  help(process.stderr)
  return 2
}
