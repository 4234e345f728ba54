import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { PlainError } from '../errors.ts'
import { isThere, postgresProcessesOf, waitUntil } from './processes.ts'
import type { ServerUser } from './server-user.ts'

/** Makes the data of a PostgreSQL, or sees to it that nobody else is at work on those that are there. */
export async function prepareCluster(cluster: string, binaries: string, user: ServerUser | null) {
  sweepHalves(cluster)
  if (existsSync(cluster)) {
    refuseOthers(cluster)
    await stopLeftovers(cluster)
  } else await createCluster(cluster, binaries, user)
}

/**
 * Stops what a start that was killed has left running, cleanly, and waits until it is gone. Its children count too:
 * while one of them lives, a second server on the same data would spoil them.
 */
export async function stopLeftovers(cluster: string) {
  const file = path.join(cluster, 'postmaster.pid')
  const first = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0
  const isGone = () => postgresProcessesOf(cluster).length === 0
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (isGone()) break
    const left = postgresProcessesOf(cluster)
    // Its children follow the first process; without one, they are told themselves.
    for (const pid of left.includes(first) ? [first] : left) tell(pid, signal)
    await waitUntil(isGone, 15_000)
  }
  if (!isGone())
    throw new PlainError(
      `A PostgreSQL from an earlier start (process ${postgresProcessesOf(cluster).join(', ')}) does not stop.`,
    )
  // The number may belong to somebody else by now, or to a dead process that nobody has taken note of yet (in a
  // container, say): PostgreSQL would refuse to start.
  if (first && isThere(first)) rmSync(file, { force: true })
}

/** Made beside its place and moved there when it is whole: killed half-way, the next start begins again. */
async function createCluster(cluster: string, binaries: string, user: ServerUser | null) {
  const half = mkdtempSync(`${cluster}.half-`)
  if (user) chownSync(half, user.uid, user.gid)
  const { code, said } = await run(path.join(binaries, 'initdb'), initdbArguments(half, binaries), user)
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new PlainError(whyNotMade(path.dirname(cluster), said))
  }
  renameSync(half, cluster)
  const folder = openSync(path.dirname(cluster), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function initdbArguments(folder: string, binaries: string): string[] {
  const plain = [
    '-D',
    folder,
    '-U',
    'bothways',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
  ]
  const { stdout } = spawnSync(path.join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' })
  // One way of sorting and folding letters on every machine; before version 17 that is plain C.
  return Number(/(\d+)/.exec(stdout)?.[1]) >= 17
    ? [...plain, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : plain
}

function run(program: string, args: string[], user: ServerUser | null) {
  const child = spawn(program, args, {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const takeAlong = () => child.kill()
  process.on('exit', takeAlong)
  let said = ''
  child.stderr.on('data', (words) => (said += words))
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('error', (error) => resolve({ code: null, said: error.message }))
    child.on('close', (code) => resolve({ code, said }))
  }).finally(() => process.off('exit', takeAlong))
}

function whyNotMade(folder: string, said: string): string {
  if (/No space left|Disk quota|wrote only/i.test(said))
    return `There is no room left on the disk for the data in ${folder}.`
  if (/could not look up effective user/.test(said))
    return 'PostgreSQL does not know the user it runs as: this machine has no entry for it in /etc/passwd.'
  const told = said.split('\n').find((line) => /error|fatal/i.test(line)) ?? said.trim().split('\n').at(-1)
  return `PostgreSQL could not make a place for the data in ${folder}: ${told?.replace(/^initdb: error: /, '') || 'it did not say why'}`
}

function sweepHalves(cluster: string) {
  const folder = path.dirname(cluster)
  for (const name of readdirSync(folder).filter((each) => each.startsWith(`${path.basename(cluster)}.half-`)))
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true })
    } catch {
      // an initdb that outlived its start is still writing there: the next start takes it away
    }
}

function refuseOthers(cluster: string) {
  const me = process.getuid?.()
  if (me !== undefined && me !== 0 && statSync(cluster).uid !== me)
    throw new PlainError(
      `The data in ${cluster} belong to another user of this machine. Start Bothways as that user.`,
    )
}

function tell(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // gone meanwhile
  }
}
