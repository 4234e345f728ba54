// `npm run check`: format, lint, types, words, style, pictures, schema. Seconds. Every part runs, so that one look shows all.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const node = process.execPath
const hook = ['--import', './scripts/tsx-hook.mjs']
const bin = (name) => path.join(root, 'node_modules', name)

const parts = {
  'format and lint': [bin('@biomejs/biome/bin/biome'), 'check', '.'],
  types: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'],
  words: ['scripts/words.ts', '--check'],
  style: ['scripts/css.mjs', '--check'],
  scripts: ['scripts/browser.mjs', '--check'],
  pictures: ['scripts/pictures.mjs', '--check'],
  schema: [...hook, 'scripts/schema.ts', '--check'],
}

let failed = 0
for (const [name, args] of Object.entries(parts)) {
  const { code, said } = await run(args)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (code === 0) continue
  failed += 1
  console.log(said.trim().split('\n').slice(-60).join('\n'))
}
process.exit(failed === 0 ? 0 : 1)

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += words))
    child.on('exit', (code) => resolve({ code: code ?? 1, said }))
  })
}
