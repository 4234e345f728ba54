import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beginSession } from '../../src/platform/auth/sessions.ts'
import { readConfig } from '../../src/platform/config.ts'
import { type Db, inCommunity, inTransaction, openDatabase } from '../../src/platform/db/database.ts'
import { findRunning } from '../../src/platform/postgres/open.ts'
import { rootFolder } from '../../src/platform/root.ts'

export type ServedHouse = { child: ChildProcess; address: string; gone: Promise<void> }

/** The real program on a data folder of its own, until it is stopped or killed. */
export async function startHouse(dataFolder: string, args: string[] = []): Promise<ServedHouse> {
  const child = spawn(process.execPath, ['--import', './scripts/tsx-hook.mjs', 'src/main.ts', ...args], {
    cwd: rootFolder,
    env: { PATH: process.env.PATH, BOTHWAYS_DATA: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (words) => {
      said += words
      const found = /open at (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.stderr.on('data', (words) => {
      // Requests are told there by the hundred; what matters is what it says when it cannot go on.
      if (!String(words).startsWith('{')) said += words
    })
    child.once('exit', (code) => reject(new Error(`the house ended with ${code}: ${said}`)))
  })
  return { child, address, gone }
}

export async function killHouse({ child, gone }: ServedHouse, signal: NodeJS.Signals = 'SIGKILL') {
  child.kill(signal)
  await gone
}

/** Kills the PostgreSQL of a data folder, at once. */
export function killPostgres(dataFolder: string) {
  const file = path.join(dataFolder, 'postgres', 'postmaster.pid')
  process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGKILL')
}

/** The database of a house that is being served, from outside. */
export function databaseOf(dataFolder: string): Db {
  const read = readConfig({ BOTHWAYS_DATA: dataFolder })
  const running = read.ok ? findRunning(read.config) : null
  if (!running) throw new Error('nobody serves this folder')
  return openDatabase(running.connection, 2)
}

/** A cookie that signs somebody in. */
export async function cookieFor(db: Db, communityId: string, name: string): Promise<string> {
  return inCommunity(db, communityId, async (one) => {
    const { id } = await one
      .selectFrom('people')
      .select('id')
      .where('communityId', '=', communityId)
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    const secret = await inTransaction(one, (tx) =>
      // The demo village is older than the fortnight in which a broker may go without a second step.
      beginSession(tx, { communityId, personId: id }, 'a test', new Date(), null, new Date('2099-01-01')),
    )
    return `session=${secret}`
  })
}
