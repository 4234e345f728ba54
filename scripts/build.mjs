// Bundles the sources into dist/ when they have changed. Under another name first: a build that was killed leaves
// nothing half made.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { isBuilt, marker, programs, sourcesNow, target } from './sources.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const entries = { main: 'src/main.ts', cli: 'src/cli/cli.ts' }

if (!isBuilt()) process.exitCode = await bundle()

async function bundle() {
  let half = null
  try {
    mkdirSync(target, { recursive: true })
    sweepHalves()
    half = mkdtempSync(path.join(target, '.half-'))
    // Before the build: what changes while it runs is built the next time.
    const sources = sourcesNow()
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: half,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: true,
      logLevel: 'error',
    })
    for (const file of programs.flatMap((name) => [`${name}.mjs.map`, `${name}.mjs`]))
      renameSync(path.join(half, file), path.join(target, file))
    writeFileSync(path.join(half, 'marker'), sources)
    renameSync(path.join(half, 'marker'), marker)
    return 0
  } catch (error) {
    // What is wrong in a source esbuild has said itself.
    if (!error.errors) console.error(whyNot(error))
    return 1
  } finally {
    if (half) rmSync(half, { recursive: true, force: true })
  }
}

/** What builds that were killed have left; not one that is at work just now. */
function sweepHalves() {
  for (const name of readdirSync(target).filter((each) => each.startsWith('.half-'))) {
    const at = path.join(target, name)
    if (Date.now() - statSync(at).mtimeMs > 600_000) rmSync(at, { recursive: true, force: true })
  }
}

function whyNot(error) {
  if (['EROFS', 'EACCES', 'EPERM'].includes(error.code))
    return `The program has to be built first, but ${target} cannot be written to.`
  if (error.code === 'ENOSPC') return `There is no room left on the disk for ${target}.`
  return `The program could not be built: ${error.message}`
}
