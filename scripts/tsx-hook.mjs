// Lets Node load .tsx: it strips types from .ts by itself, but does not know markup.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      target: 'node24',
      sourcemap: 'inline',
      sourcefile: file,
    })
    return { format: 'module', shortCircuit: true, source: code }
  },
})
