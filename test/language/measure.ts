import { readFileSync } from 'node:fs'
import path from 'node:path'
import english from '../../content/language/en.json' with { type: 'json' }
import { createChecker } from '../../src/language/checker.ts'
import type { Finding, List } from '../../src/language/list.ts'

export type Labelled = {
  n: number
  half: 'build' | 'held-back' | 'later'
  kind: 'deficit' | 'hollow' | 'strength' | 'silent'
  principle: string
  level: string
  listed: string
  trap: string
  sentence: string
}

export type Figures = {
  sentences: number
  deficits: number
  found: number
  rightlyFound: number
  precision: number
  recall: number
  rightPrinciple: number
  traps: number
  falseAlarms: number
}

export function readLabelled(file: 'labelled.tsv' | 'later.tsv'): Labelled[] {
  const [, ...rows] = readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
  return rows.map((row) => {
    const [n, half, kind, principle, level, listed, trap, sentence] = row.split('\t')
    return { n: Number(n), half, kind, principle, level, listed, trap, sentence } as Labelled
  })
}

const check = createChecker(english as List)

/** What the checker says seriously of one sentence: deficits to rethink or to consider, not those that are right there. */
export function alarms(sentence: string): Finding[] {
  return check(sentence, { lines: true }).filter(
    ({ kind, level, legitimate }) => kind === 'deficit' && level !== 'info' && !legitimate,
  )
}

/** A sentence counts once, however much is found in it. */
export function measure(labelled: readonly Labelled[]): Figures {
  const told = labelled.map((one) => ({ ...one, found: alarms(one.sentence) }))
  const deficits = told.filter(({ kind }) => kind === 'deficit')
  const found = told.filter(({ found }) => found.length > 0)
  const rightly = found.filter(({ kind }) => kind === 'deficit')
  const traps = told.filter(({ trap }) => trap !== '')
  return {
    sentences: told.length,
    deficits: deficits.length,
    found: found.length,
    rightlyFound: rightly.length,
    precision: rightly.length / found.length,
    recall: rightly.length / deficits.length,
    rightPrinciple: rightly.filter((one) => one.found.some(({ principle }) => principle === one.principle))
      .length,
    traps: traps.length,
    falseAlarms: traps.filter(({ found }) => found.length > 0).length,
  }
}
