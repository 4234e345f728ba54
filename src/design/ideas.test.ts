import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../platform/root.ts'
import { ideas } from './ideas.ts'

test('one picture means one thing: no two ideas share a drawing, and docs/pictures.md names each with its drawing', () => {
  const drawings = Object.values(ideas)
  assert.equal(new Set(drawings).size, drawings.length)
  const table = readFileSync(path.join(rootFolder, 'docs/pictures.md'), 'utf8')
  const told = new Map(
    [...table.matchAll(/^\| `([a-z-]+)` +\| ([a-z-]+) +\|/gm)].map(([, idea, drawing]) => [idea, drawing]),
  )
  assert.deepEqual(Object.fromEntries([...told].sort()), Object.fromEntries(Object.entries(ideas).sort()))
})
