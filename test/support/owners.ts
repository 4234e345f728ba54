import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import type { Connection } from '../../src/platform/postgres/server.ts'
import { rootFolder } from '../../src/platform/root.ts'

type Said = {
  pid: number
  connection: Connection
  dataFolder: string
  note: string | null
  rows: Record<string, unknown>[]
}
export type Owner = Said & { child: ChildProcess; stop(): Promise<void>; kill(): Promise<void> }
type Asked = { env?: Record<string, string>; uid?: number; gid?: number; statement?: string }

export const isRoot = process.getuid?.() === 0
const script = path.join(rootFolder, 'test', 'support', 'owner.ts')

const living = new Set<() => Promise<void>>()

/** A folder of one's own that goes when the test ends. */
export function scratchFolder(t: TestContext, mode = 0o711): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bothways-test-'))
  chmodSync(folder, mode)
  t.after(async () => {
    for (const end of living) await end()
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Another process that owns this data folder, at most until the test ends. Throws what it was refused with. */
export async function startOwner(dataFolder: string, asked: Asked = {}): Promise<Owner> {
  const child = launchOwner(dataFolder, asked)
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const stop = () => end('SIGUSR2')
  living.add(stop)
  const said: Said | { refusal: string } = JSON.parse(await firstLine(child))
  if ('refusal' in said) {
    await gone
    throw new Error(said.refusal)
  }
  return { ...said, child, stop, kill: () => end('SIGKILL') }

  async function end(signal: NodeJS.Signals) {
    living.delete(stop)
    child.kill(signal)
    await gone
  }
}

/** The same, without waiting until it is open. */
export function launchOwner(dataFolder: string, { env = {}, uid, gid, statement }: Asked = {}): ChildProcess {
  return spawn(process.execPath, [script, ...(statement ? [statement] : [])], {
    cwd: '/',
    env: { PATH: process.env.PATH, BOTHWAYS_DATA: dataFolder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (words) => {
      said += words
      if (said.includes('\n')) resolve(said)
    })
    child.on('exit', (code) =>
      reject(new Error(`The owner ended with ${code} and said ${said || 'nothing'}.`)),
    )
  })
}
