// Compiles src/design/css into public/bothways.css, which is committed: nobody needs Sass to start the house.
// With --check it only says whether the committed file is what the sources make.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { compile } from 'sass'

const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'public', 'bothways.css')
const budget = 12 * 1024

const { css } = compile(path.join(root, 'src/design/css/bothways.scss'), {
  style: 'compressed',
  loadPaths: [path.join(root, 'node_modules')],
  quietDeps: true,
})
const size = gzipSync(css).length
if (size > budget) fail(`bothways.css is ${size} bytes compressed; the budget is ${budget}.`)
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== css)
    fail('public/bothways.css is not what its sources make. Run: npm run css')
} else {
  writeFileSync(target, css)
  console.log(`public/bothways.css: ${css.length} bytes, ${size} compressed`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
