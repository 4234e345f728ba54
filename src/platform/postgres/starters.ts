import { isThere, processIdentity } from './processes.ts'

export type Starter = { pid: number; identity: string }

/** The launcher above us, and npm above it: whoever kills one of them means us, though we are not told. */
export function startersOf(env: Record<string, string | undefined>): Starter[] {
  return (env.BOTHWAYS_STARTED_BY ?? '')
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0)
    .map((pid) => ({ pid, identity: processIdentity(pid) ?? '' }))
}

export function areAllThere(starters: Starter[]): boolean {
  return starters.every(({ pid, identity }) => processIdentity(pid) === identity)
}

/** Stops this process, as cleanly as any request to stop does, when one of those who started it is gone. */
export function stopWithStarters() {
  const pids = startersOf(process.env).map(({ pid }) => pid)
  if (pids.length === 0) return
  const watch = setInterval(() => {
    if (pids.every(isThere)) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
