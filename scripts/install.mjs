// Sees to it that what package-lock.json names is installed, and only then. A marker is written when an installation has
// finished, so one that was killed half-way is begun again.
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurn } from './in-turn.mjs'
import { npm } from './npm.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const marker = path.join(modules, '.bothways-installed')

/** Installs for running ('run') or for working on it ('work'). Answers a plain sentence when it cannot, else null. */
export async function install(purpose) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    return `Bothways needs Node 20.19 or newer, and this is ${process.version}.`
  if (isInstalled(purpose)) return null
  try {
    accessSync(root, constants.W_OK)
    return await inTurn(path.join(root, 'dist', '.installing'), (turn) =>
      isInstalled(purpose) ? null : installNow(purpose, turn),
    )
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error
    return `Bothways has to install its parts first, but ${root} cannot be written to.`
  }
}

async function installNow(purpose, turn) {
  rmSync(marker, { force: true })
  console.error('Installing what Bothways needs. This happens once and takes a minute at most.')
  const which = purpose === 'run' ? '--omit=dev' : '--include=dev'
  const { code, said } = await npm(
    ['ci', which, '--include=optional', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    root,
    turn,
  )
  if (code !== 0) return `The parts of Bothways could not be installed: ${said}`
  writeFileSync(marker, print(purpose))
  return null
}

/** As our own marker says; or as npm's own notes say, when somebody installed by hand. */
function isInstalled(purpose) {
  const stands = existsSync(marker) ? readFileSync(marker, 'utf8') : ''
  if (stands && (stands === print('work') || stands === print(purpose))) return true
  if (!isComplete(purpose)) return false
  try {
    writeFileSync(marker, print(purpose))
  } catch {
    // a folder that only others may write to: we look again next time
  }
  return true
}

/** What was asked for, what npm says it has put there, and for which kind of machine. */
function print(purpose) {
  const digest = createHash('sha256').update(`${purpose} ${process.platform} ${process.arch}\n`)
  for (const file of [path.join(root, 'package-lock.json'), path.join(modules, '.package-lock.json')])
    digest.update(existsSync(file) ? readFileSync(file) : 'none')
  return digest.digest('hex')
}

function isComplete(purpose) {
  const notes = path.join(modules, '.package-lock.json')
  if (!existsSync(notes)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(notes, 'utf8')).packages
  return Object.entries(wanted)
    .filter(([place, { dev, devOptional }]) => place && (purpose === 'work' || !(dev || devOptional)))
    .filter(([, about]) => fits(about.os, process.platform) && fits(about.cpu, process.arch) && !about.libc)
    .every(
      ([place, { version }]) =>
        there[place]?.version === version && existsSync(path.join(root, place, 'package.json')),
    )
}

function fits(kinds, ours) {
  const list = [kinds ?? []].flat()
  if (list.includes(`!${ours}`)) return false
  return list.every((kind) => kind.startsWith('!')) || list.includes(ours)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = await install(process.argv[2] === 'work' ? 'work' : 'run')
  if (problem) {
    console.error(problem)
    process.exit(1)
  }
}
