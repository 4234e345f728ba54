// Sees to it that what package-lock.json names is installed, and only then. A marker is written when an installation has
// finished, so one that was killed half-way is begun again.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(import.meta.dirname ?? path.dirname(fileURLToPath(import.meta.url)), '..')
const marker = path.join(root, 'node_modules', '.bothways-installed')

/** Installs for running ('run') or for working on it ('work'). Answers a plain sentence when it cannot, else null. */
export async function install(purpose) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const stands = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : ''
  if (stands === `work ${lock}` || stands === `${purpose} ${lock}`) return null
  try {
    accessSync(root, constants.W_OK)
    rmSync(marker, { force: true })
  } catch {
    return `Bothways has to install its parts first, but ${root} cannot be written to.`
  }
  console.error('Installing what Bothways needs. This happens once and takes a minute at most.')
  const { code, said } = await npm([
    'ci',
    ...(purpose === 'run' ? ['--omit=dev'] : []),
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code !== 0)
    return `The parts of Bothways could not be installed. npm said:\n${said.trim().split('\n').slice(-5).join('\n')}`
  writeFileSync(marker, `${purpose} ${lock}\n`)
  return null
}

function npm(args) {
  // Started by npm we know which one; otherwise the one on the path.
  const [program, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += words))
    child.on('error', (error) =>
      resolve({
        code: 1,
        said: error.code === 'ENOENT' ? 'There is no npm on this machine.' : error.message,
      }),
    )
    child.on('exit', (code) => resolve({ code: code ?? 1, said }))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = await install(process.argv[2] === 'work' ? 'work' : 'run')
  if (problem) {
    console.error(problem)
    process.exit(1)
  }
}
