// Runs a script with Node 24 or newer: this one if it is new enough, else the one that npm installed with us.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a Node that is new enough, or null. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  try {
    // Not .bin/node: with several such packages npm 10 makes no link there.
    const require = createRequire(import.meta.url)
    const at = path.join(
      path.dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`)),
      'bin',
      'node',
    )
    return existsSync(at) ? at : null
  } catch {
    return null
  }
}

/** Runs Node with these arguments until it ends; passes signals on, and its exit code back. */
export function runNode(args, env = process.env) {
  const node = findNode()
  if (!node) {
    console.error(
      `Bothways needs Node 24 or newer on this machine (it is ${process.version}, ${process.platform} ${process.arch}).`,
    )
    return Promise.resolve(1)
  }
  const child = spawn(node, args, { stdio: 'inherit', env: { ...env, BOTHWAYS_STARTED_BY: starters() } })
  // We end when it has ended. From a terminal it hears Ctrl-C twice, which is no more than once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Node could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)))
  })
}

/** Whose end is also the end of what we run, even when they are killed and cannot say so: us, and npm above us. */
function starters() {
  return [process.pid, ...(process.env.npm_lifecycle_event ? upToNpm(process.ppid) : [])].join(' ')
}

/** npm starts us through a shell, which may or may not stand between. */
function upToNpm(pid, steps = 3) {
  const { parent, name } = about(pid)
  if (/\bnpm\b/.test(name)) return [pid]
  const above = parent > 1 && steps > 1 ? upToNpm(parent, steps - 1) : []
  return above.length > 0 ? [pid, ...above] : []
}

function about(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return {
      parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]),
      name: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    }
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' })
    const [, parent, name] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? []
    return { parent: Number(parent ?? 0), name: name ?? '' }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await runNode(process.argv.slice(2)))
