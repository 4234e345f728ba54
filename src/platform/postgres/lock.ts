import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { processIdentity } from './processes.ts'

/** Who owns a data folder now, and where it can be reached. */
export type Owner = { pid: number; identity: string; address: string | null; socketFolder: string | null }
export type Lock = {
  note(facts: Partial<Pick<Owner, 'address' | 'socketFolder'>>): void
  release(): void
  leftBehind: Owner | null
}

/**
 * Takes a data folder for this process. One folder has one owner: never taken from a living process, taken over from
 * a dead one. Locks are numbered files; the next number can be made only once, so of two starts at once exactly one wins.
 */
export function takeLock(folder: string): { ok: true; lock: Lock } | { ok: false; owner: Owner } {
  const mine: Owner = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    address: null,
    socketFolder: null,
  }
  const draft = path.join(folder, `.lock-draft-${process.pid}`)
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (;;) {
      const before = listLocks(folder)
      const holder = before.find(({ owner }) => owner && isAlive(owner))
      if (holder?.owner) return { ok: false, owner: holder.owner }
      const number = (before[0]?.number ?? 0) + 1
      const file = path.join(folder, `lock-${number}.json`)
      try {
        linkSync(draft, file)
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
        throw error
      }
      const rival = listLocks(folder).find(
        (lock) => lock.number < number && lock.owner && isAlive(lock.owner),
      )
      if (rival?.owner) {
        rmSync(file, { force: true })
        return { ok: false, owner: rival.owner }
      }
      for (const old of before) rmSync(old.file, { force: true })
      return { ok: true, lock: hold(file, mine, before.find(({ owner }) => owner)?.owner ?? null) }
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The living owner of a data folder, or null. */
export function findOwner(folder: string): Owner | null {
  return listLocks(folder).find(({ owner }) => owner && isAlive(owner))?.owner ?? null
}

/** Makes the folder if it is not there: others may pass through to what is theirs, but not look around. */
export function makeFolder(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
}

function hold(file: string, mine: Owner, leftBehind: Owner | null): Lock {
  let now = mine
  return {
    leftBehind,
    note(facts) {
      now = { ...now, ...facts }
      writeFileSync(`${file}.half`, JSON.stringify(now), { mode: 0o600 })
      renameSync(`${file}.half`, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

function listLocks(folder: string) {
  return readdirSync(folder)
    .map((name) => /^lock-(\d+)\.json$/.exec(name))
    .filter((match) => match !== null)
    .map((match) => ({
      file: path.join(folder, match[0]),
      number: Number(match[1]),
      owner: readOwner(path.join(folder, match[0])),
    }))
    .sort((a, b) => b.number - a.number)
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // gone meanwhile, or half written when the machine stopped: nobody's
  }
}

function isAlive(owner: Owner): boolean {
  return owner.identity !== '' && processIdentity(owner.pid) === owner.identity
}
