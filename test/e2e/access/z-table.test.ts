import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../../../src/platform/root.ts'
import { readings } from '../../support/access/house.ts'
import { results } from '../../support/access/results.ts'

// The last of these files: what was found becomes, or is held against, the table in docs/accessibility.md.

const file = path.join(rootFolder, 'docs/accessibility.md')
const [from, to] = ['<!-- table: from here -->', '<!-- table: to here -->']
const ids = Array.from({ length: 25 }, (_, place) => `X${place + 1}`)

test('the accessibility statement claims what this run shows, and no more', (t) => {
  if (results.size < ids.length || process.env.ACCESS_ONLY) return t.skip('not all checks ran')
  const said = readFileSync(file, 'utf8')
  if (process.env.ACCESS_WRITE)
    writeFileSync(file, [said.split(from)[0], from, `\n\n${table()}\n\n`, to, said.split(to)[1]].join(''))
  const claims = between(readFileSync(file, 'utf8'))
  for (const id of ids) {
    const claim = claims.split('\n').find((line) => line.split('|')[1]?.trim() === id)
    if (!claim) continue // nothing is claimed
    readings.forEach((reading, place) => {
      const { verdict, seen } = outcomeOf(id, reading)
      const [claimed, count = '0'] = (claim.split('|')[place + 3] ?? '').trim().split(', ')
      assert.equal(claimed, verdict, `${id} ${reading}`)
      assert.ok(Number.parseInt(count, 10) <= seen, `${id} ${reading} claims ${count} and looked at ${seen}`)
    })
  }
})

function table(): string {
  const rows = ids.map((id) => {
    const told = readings.map((reading) => {
      const { verdict, seen } = outcomeOf(id, reading)
      return `${verdict}, ${seen}`
    })
    return `| ${[id, results.get(id)?.what ?? '', ...told].join(' | ')} |`
  })
  const head = '| check | what is so | English | Easy Read | right to left |\n| --- | --- | --- | --- | --- |'
  return [head, ...rows].join('\n')
}

function outcomeOf(id: string, reading: (typeof readings)[number]) {
  const outcome = results.get(id)?.outcomes.get(reading)
  if (!outcome) return { verdict: 'not looked at', seen: 0 }
  return { verdict: outcome.problems.length === 0 ? 'holds' : 'fails', seen: outcome.seen.size }
}

function between(words: string): string {
  const found = words.slice(words.indexOf(from) + from.length, words.indexOf(to))
  assert.ok(words.includes(from) && words.includes(to), 'docs/accessibility.md has no place for the table')
  return found
}
