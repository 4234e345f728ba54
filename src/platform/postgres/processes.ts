import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** What tells one process from every other, also after its number has been used again. Null when there is none. */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid < 1) return null
  if (process.platform === 'linux') return linuxIdentity(pid)
  return ask('ps', ['-o', 'lstart=', '-p', String(pid)]) || null
}

/** Whether the system still has this number in its list, for whomever; also of a dead process that nobody took note of. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The processes of a PostgreSQL that works in this folder, its children too where the system lets us see them. */
export function postgresProcessesOf(cluster: string): number[] {
  const folder = realpathSync(cluster)
  if (process.platform !== 'linux') return named(folder)
  // A shell that somebody left standing in the folder is not a server: the name has to fit too.
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => /^(postgres|postmaster)/.test(path.basename(commandOf(pid))))
    .filter((pid) => worksIn(pid) === folder || wasStartedFor(pid, [cluster, folder]))
    .map(Number)
}

/** Waits until `isGone`. Answers false when that outlives the patience, in milliseconds. */
export async function waitUntil(isGone: () => boolean, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  while (!isGone()) {
    if (Date.now() > until) return false
    await sleep(50)
  }
  return true
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function linuxIdentity(pid: number): string | null {
  try {
    // Fields after the name, which may itself hold spaces and brackets: state is the 3rd, start time the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return null
  }
}

/** One that has only just been started has not gone into its folder yet, but was told which. */
function wasStartedFor(pid: string, folders: string[]): boolean {
  const told = argumentsOf(pid)
  const at = told.indexOf('-D')
  return at > 0 && folders.includes(told[at + 1] ?? '')
}

function worksIn(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null // gone meanwhile, or another user's
  }
}

function commandOf(pid: string): string {
  // The server's children call themselves "postgres: checkpointer" and the like.
  return argumentsOf(pid)[0]?.split(':')[0] ?? ''
}

function argumentsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

function named(folder: string): number[] {
  return ask('ps', ['-axo', 'pid=,command='])
    .split('\n')
    .filter((line) => /\/postgres\s/.test(line) && line.includes(` -D ${folder} `))
    .map((line) => Number.parseInt(line, 10))
}

function ask(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
