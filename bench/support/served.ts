import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { rootFolder } from '../../src/platform/root.ts'

export type Served = { address: string; cpu(): Promise<number>; rss(): Promise<number>; stop(): void }

/** A server as a process of its own, which says where it listens and, when asked, what it has used: CPU in µs, memory in bytes. */
export async function serveApart(script: string, env: Record<string, string> = {}): Promise<Served> {
  const child = fork(path.join(rootFolder, 'bench', 'support', script), {
    execArgv: ['--import', path.join(rootFolder, 'scripts', 'tsx-hook.mjs')],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  const { port } = await answerOf(child)
  const ask = async () => {
    child.send('used?')
    return answerOf(child)
  }
  return {
    address: `http://127.0.0.1:${port}`,
    cpu: async () => (await ask()).cpu,
    rss: async () => (await ask()).rss,
    stop: () => child.kill(),
  }
}

type Answer = { port: number; cpu: number; rss: number }

function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer)) // from answerWhenAsked below, in the child
    child.once('exit', () => reject(new Error('the server ended')))
  })
}

/** In the child: says where it listens, then what it has used each time it is asked. */
export function answerWhenAsked(port: number) {
  const say = () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ port, cpu: user + system, rss: process.memoryUsage.rss() })
  }
  process.on('message', say)
  process.on('disconnect', () => process.exit(0))
  say()
}
