// Bundles the sources into dist/ when they are newer than what is there. Under another name first: a build that was
// killed leaves nothing half made.
import { globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'dist')
const entries = { main: 'src/main.ts', cli: 'src/cli/cli.ts' }

if (isStale()) await bundle()

function isStale() {
  const built = Object.keys(entries).map(
    (name) => statSync(path.join(target, `${name}.mjs`), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  )
  const sources = globSync(
    ['src/**/*.{ts,tsx,json}', 'content/*.json', 'package-lock.json', 'scripts/build.mjs'],
    { cwd: root },
  )
  const newest = Math.max(...sources.map((file) => statSync(path.join(root, file)).mtimeMs))
  return newest > Math.min(...built)
}

async function bundle() {
  const half = path.join(root, `dist/.half-${process.pid}`)
  try {
    mkdirSync(half, { recursive: true })
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: half,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: true,
      logLevel: 'error',
    })
    const made = globSync('*', { cwd: half })
    // Chunks first: an entry never points at a chunk that is not there yet.
    for (const file of made.sort(
      (a, b) => Number(/^(main|cli)\./.test(a)) - Number(/^(main|cli)\./.test(b)),
    )) {
      renameSync(path.join(half, file), path.join(target, file))
    }
  } catch (error) {
    console.error(
      error.code === 'EROFS' || error.code === 'EACCES'
        ? `The program has to be built, but ${target} cannot be written to.`
        : error.message,
    )
    process.exitCode = 1
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}
