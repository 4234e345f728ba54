import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isAlarm } from '../../src/language/list.ts'
import { readMarkdown } from '../../src/language/read/markdown.ts'
import { checkerFor } from '../../src/language/shipped.ts'
import { rootFolder } from '../../src/platform/root.ts'

// What we ask of others we ask of ourselves: our pages, our letters and our documentation are looked at with the same list.

test('no sentence of ours makes anybody smaller, in English or in Welsh', () => {
  const files = globSync('src/**/words/*.json', { cwd: rootFolder })
  assert.ok(files.length > 60, `only ${files.length} files of words were found`)
  const found = files.flatMap((file) => {
    const check = checkerFor(file.endsWith('cy.json') ? 'cy' : 'en')
    const words: Record<string, string> = JSON.parse(readFileSync(path.join(rootFolder, file), 'utf8'))
    return Object.entries(words).flatMap(([key, sentence]) =>
      check(sentence)
        .filter(isAlarm)
        .map(({ id, text }) => `${file} ${key} ${id}: “${text}” in “${sentence}”`),
    )
  })
  assert.deepEqual(found, [])
})

test('nor does our documentation', () => {
  // These two are about the words themselves, and hold them up by the dozen.
  const files = globSync(['*.md', 'docs/**/*.md'], { cwd: rootFolder }).filter(
    (file) => !['docs/language.md', 'docs/words.md'].includes(file),
  )
  const found = files.flatMap((file) => {
    const { text } = readMarkdown(readFileSync(path.join(rootFolder, file), 'utf8'))
    return checkerFor('en')(text, { file })
      .filter(isAlarm)
      .map(({ line, id, text, sentence }) => `${file}:${line} ${id}: “${text}” in “${sentence}”`)
  })
  assert.deepEqual(found, [])
})
