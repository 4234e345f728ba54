// Makes the small scripts in public/ out of src/browser. They are committed, like the style: nobody needs to build them to
// start the house. With --check it only says whether the committed files are what the sources make.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const scripts = ['form', 'sheet', 'device', 'wall', 'sw']
const budget = 15 * 1024

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: scripts.map((name) => `src/browser/${name}.ts`),
  outdir: 'public',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2017',
  charset: 'utf8',
  write: false,
})
const size = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)
if (size > budget) fail(`The scripts are ${size} bytes compressed together; the budget is ${budget}.`)
for (const { path: file, text } of outputFiles) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (read(file) !== text)
    fail(`${path.relative(root, file)} is not what its sources make. Run: npm run scripts`)
}
if (!process.argv.includes('--check')) console.log(`public/*.js: ${size} bytes compressed together`)

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
