// `npm start`: installs what is missing, builds what has changed, and opens the house.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { runNode } from './run.mjs'
import { isBuilt } from './sources.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Prepares the house and runs one of its programs. Answers the exit code. */
export async function start(entry, args) {
  const problem = await install('run')
  if (problem) {
    console.error(problem)
    return 1
  }
  if (!isBuilt()) {
    const built = await runNode([path.join(root, 'scripts', 'build.mjs')])
    if (built !== 0) return built
  }
  const env = { NODE_COMPILE_CACHE: path.join(root, 'dist', '.compile-cache'), ...process.env }
  // A small nursery: reading a large file otherwise leaves a hundred megabytes of rubbish lying about.
  const flags = ['--enable-source-maps', '--max-semi-space-size=8']
  return runNode([...flags, path.join(root, 'dist', `${entry}.mjs`), ...args], env)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(await start('main', process.argv.slice(2)))
