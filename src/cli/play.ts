import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openHouse } from '../open-house.ts'
import type { Config } from '../platform/config.ts'
import { PlainError } from '../platform/errors.ts'
import { readJournal, readPeople } from '../play/journal.ts'
import { play as playJournal } from '../play/play.ts'
import { rulesByName } from '../play/rules.ts'
import { UsageError } from './usage.ts'

const usage = 'bin/bothways play FILE.csv --rules riverside --out FOLDER [--people FILE.csv] [--data FOLDER]'

/**
 * Plays a journal in a scratch database of its own, and writes what became of it. Where --data names a folder, or DATABASE_URL a
 * database, it is kept there, and playing again adds nothing.
 */
export async function play(config: Config, args: string[]): Promise<number> {
  const { file, peopleFile, rules, out, data, progress } = readWishes(args)
  const journal = { submissions: readJournal(read(file)), people: readPeople(read(peopleFile)), rules }
  const scratch =
    data === null && config.databaseUrl === null ? mkdtempSync(path.join(tmpdir(), 'bothways-play-')) : null
  const folder = scratch ?? data
  const house = await openHouse(
    folder ? { ...config, dataFolder: path.resolve(folder), dataFolderIsDefault: false } : config,
  )
  const counts = new Map<string, number>()
  try {
    const files = await playJournal(house.db, journal, (done, { outcome, code }) => {
      const name = [outcome, code].filter(Boolean).join(' ')
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (progress || process.stderr.isTTY)
        process.stderr.write(`\r${done} of ${journal.submissions.length} `)
    })
    mkdirSync(out, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(out, name), text)
  } finally {
    await house.close()
    if (scratch) rmSync(scratch, { recursive: true, force: true })
  }
  for (const [name, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${name}`)
  console.log(
    `What became of each is in ${path.join(out, 'outcomes.csv')}; balances.csv and month-ends.csv are beside it.`,
  )
  return 0
}

function readWishes(args: string[]) {
  const { values, positionals } = understand(args)
  const [file] = positionals
  const rules = Object.hasOwn(rulesByName, values.rules ?? '') ? rulesByName[values.rules ?? ''] : undefined
  if (!file || positionals.length > 1) throw new UsageError(`Which journal? ${usage}`)
  if (!rules)
    throw new UsageError(`By which rules? There are: ${Object.keys(rulesByName).join(', ')}. ${usage}`)
  if (!values.out) throw new UsageError(`Where to? ${usage}`)
  const beside = path.join(path.dirname(file), path.basename(file).replace('events', 'people'))
  return {
    file,
    peopleFile: values.people ?? beside,
    rules,
    out: values.out,
    data: values.data ?? null,
    progress: values.progress ?? false,
  }
}

function understand(args: string[]) {
  try {
    const string = { type: 'string' } as const
    return parseArgs({
      args,
      allowPositionals: true,
      options: { rules: string, out: string, people: string, data: string, progress: { type: 'boolean' } },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'That was not understood'}. ${usage}`)
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new PlainError(`The file ${file} cannot be read.`)
  }
}
