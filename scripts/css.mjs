// Compiles src/design/css into public/: bothways.css for every page, easy.css on top of it for Easy Read, paper.css for pages
// made for paper. They are committed: nobody needs Sass to start the house.
// With --check it only says whether the committed file is what the sources make.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { compile } from 'sass'
import { bothDirections } from './both-directions.mjs'
import { lean } from './lean-css.mjs'

const root = path.resolve(import.meta.dirname, '..')
/** What every page carries, and what only some do: each its budget, compressed. */
const budgets = { bothways: 12 * 1024, easy: 2 * 1024, paper: 3 * 1024 }

for (const [name, budget] of Object.entries(budgets)) {
  const target = path.join(root, 'public', `${name}.css`)
  const compiled = compile(path.join(root, `src/design/css/${name}.scss`), {
    style: 'compressed',
    loadPaths: [path.join(root, 'node_modules')],
    quietDeps: true,
  })
  // A font's address changes when the font does, so that browsers may keep it for a year (see platform/http/assets.ts).
  const css = bothDirections(lean(compiled.css)).replace(
    /url\((\/fonts\/[^)]+)\)/g,
    (_, font) => `url(${font}?v=${digestOf(font)})`,
  )

  const size = gzipSync(css).length
  if (size > budget) fail(`${name}.css is ${size} bytes compressed; the budget is ${budget}.`)
  if (process.argv.includes('--check')) {
    if (!existsSync(target) || readFileSync(target, 'utf8') !== css)
      fail(`public/${name}.css is not what its sources make. Run: npm run css`)
  } else {
    writeFileSync(target, css)
    console.log(`public/${name}.css: ${css.length} bytes, ${size} compressed`)
  }
}

function digestOf(file) {
  const content = readFileSync(path.join(root, 'public', file))
  return createHash('sha256').update(content).digest('base64url').slice(0, 10)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
