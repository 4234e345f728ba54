// `npm test`: installs what is missing, finds or installs a Chromium, starts a PostgreSQL for the run, and proves the house.
// With names of files behind it, only those run.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { runNode } from './run.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const problem = await install('work')
if (problem) {
  console.error(problem)
  process.exit(1)
}
process.chdir(root)
process.exit(
  await runNode(['--import', './scripts/tsx-hook.mjs', 'scripts/run-tests.ts', ...process.argv.slice(2)]),
)
