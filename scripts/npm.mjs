// Runs npm quietly.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'

/** Runs npm until it ends. Answers its exit code and, if something went wrong, the reason in a sentence. */
export function npm(args, folder, turn) {
  // Started by npm we know which one; otherwise the one on the path.
  const known = process.env.npm_execpath
  const isNpm = known && path.basename(known).startsWith('npm')
  const child = spawn(isNpm ? process.execPath : 'npm', isNpm ? [known, ...args] : args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  turn.note(child.pid)
  const stop = (signal) => {
    child.kill(signal)
    child.once('exit', () => process.exit(128 + constants.signals[signal]))
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  let said = ''
  child.stderr.on('data', (words) => (said += words))
  return new Promise((resolve) => {
    child.on('error', (error) =>
      resolve({
        code: 1,
        said:
          error.code === 'ENOENT'
            ? 'there is no npm on this machine. Install npm, which comes with Node.'
            : error.message,
      }),
    )
    child.on('close', (code) => resolve({ code: code ?? 1, said: reason(said) }))
  }).finally(() => {
    for (const signal of signals) process.off(signal, stop)
  })
}

function reason(said) {
  const lines = said
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    .filter(
      (line) => line && !/^(code|errno|syscall|path|dest) |^at |complete log|\.log$|^npm warn/i.test(line),
    )
  return lines.slice(0, 2).join(' ') || 'npm did not say why.'
}
