// `npm start`: installs what is missing, builds what has changed, and opens the house.
import { totalmem } from 'node:os'
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
  return runNode(['--enable-source-maps', ...thrift(), path.join(root, 'dist', `${entry}.mjs`), ...args], env)
}

/** On a machine with much memory Node tidies up late: reading a large file would leave a hundred megabytes lying about. */
function thrift() {
  const quarter = Math.round(totalmem() / 4 / 1024 / 1024)
  return ['--max-semi-space-size=4', `--max-old-space-size=${Math.max(256, Math.min(1024, quarter))}`]
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit(await start('main', process.argv.slice(2)))
