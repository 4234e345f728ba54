import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { processIdentity } from './processes.ts'
import { type Starter, startersOf } from './starters.ts'

/** Who owns a data folder now, and where it can be reached. */
export type Owner = {
  pid: number
  identity: string
  /** Whose end is its end too, in a moment. */
  starters: Starter[]
  address: string | null
  socketFolder: string | null
}
export type Lock = {
  note(facts: Partial<Pick<Owner, 'address' | 'socketFolder'>>): void
  release(): void
  /** What the one before us, who was killed, had noted. */
  leftBehind: Owner | null
}

const free: Owner = { pid: 0, identity: '', starters: [], address: null, socketFolder: null }

/**
 * Takes a data folder for this process. One folder has one owner: never taken from a living process, taken over from
 * a dead one. Locks are numbered files. The next number can be made only once and numbers only grow (a released lock
 * stays, saying so), so whoever holds the highest number owns the folder, and of two starts at once exactly one wins.
 */
export function takeLock(folder: string): { ok: true; lock: Lock } | { ok: false; owner: Owner } {
  const identity = processIdentity(process.pid) ?? ''
  const mine: Owner = { ...free, pid: process.pid, identity, starters: startersOf(process.env) }
  const draft = path.join(folder, `.lock-draft-${process.pid}`)
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
    for (;;) {
      const before = listLocks(folder)
      const holder = before.find(({ owner }) => isAlive(owner))
      if (holder) return { ok: false, owner: holder.owner }

      const number = (before[0]?.number ?? 0) + 1
      const file = path.join(folder, `lock-${number}.json`)
      if (!linkIfNew(draft, file)) continue
      if (listLocks(folder).some((other) => other.number > number)) {
        // Others came and went while we looked: our number is an old one.
        rmSync(file, { force: true })
        continue
      }
      sweep(folder, before)
      return { ok: true, lock: hold(file, mine, before[0]?.owner ?? null) }
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The living owner of a data folder, or null. */
export function findOwner(folder: string): Owner | null {
  return listLocks(folder).find(({ owner }) => isAlive(owner))?.owner ?? null
}

function hold(file: string, mine: Owner, before: Owner | null): Lock {
  let now = mine
  const write = () => {
    writeFileSync(`${file}.half`, JSON.stringify(now), { mode: 0o644 })
    renameSync(`${file}.half`, file)
  }
  return {
    leftBehind: before?.pid ? before : null,
    note(facts) {
      now = { ...now, ...facts }
      write()
    },
    release() {
      now = free
      try {
        write()
      } catch {
        // a full disk, say: then it stays until we are gone, which frees it too
      }
    },
  }
}

function linkIfNew(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Takes away the locks before ours, and what killed starts had left lying. */
function sweep(folder: string, before: { file: string }[]) {
  const drafts = readdirSync(folder)
    .map((name) => /^\.lock-draft-(\d+)$/.exec(name))
    .filter((match) => match !== null)
    .filter((match) => processIdentity(Number(match[1])) === null)
    .map((match) => path.join(folder, match[0]))
  for (const file of [...before.flatMap(({ file }) => [file, `${file}.half`]), ...drafts])
    rmSync(file, { force: true })
}

function listLocks(folder: string) {
  return readdirSync(folder)
    .map((name) => /^lock-(\d+)\.json$/.exec(name))
    .filter((match) => match !== null)
    .map((match) => ({ file: path.join(folder, match[0]), number: Number(match[1]) }))
    .map(({ file, number }) => ({ file, number, owner: readOwner(file) }))
    .sort((a, b) => b.number - a.number)
}

function readOwner(file: string): Owner {
  try {
    return { ...free, ...JSON.parse(readFileSync(file, 'utf8')) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw error
    return free // gone meanwhile, or half written when the machine stopped: nobody's
  }
}

function isAlive(owner: Owner): boolean {
  return owner.pid > 0 && owner.identity !== '' && processIdentity(owner.pid) === owner.identity
}
