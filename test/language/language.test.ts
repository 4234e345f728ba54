import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAlarm } from '../../src/language/list.ts'
import { checkerFor, lists } from '../../src/language/shipped.ts'
import { alarms, measure, readLabelled } from './measure.ts'
import { from, to } from './slides.ts'

const check = checkerFor('en')

test('what the slides say a service should not sound like is marked, each with its principle', () => {
  for (const [principle, said] of from)
    for (const written of [said, `‘${said}’`, `“${said}”`])
      assert.ok(
        check(written).some((finding) => isAlarm(finding) && finding.principle === principle),
        written,
      )
})

test('what it could sound like is left alone, or shown to be right where it stands', () => {
  for (const said of to) assert.deepEqual(check(`‘${said}’`).filter(isAlarm), [], said)
  const sarah = check(to[2]!)
  assert.ok(sarah.some(({ id, legitimate }) => id === 'L093' && legitimate))
})

test('on the sentences labelled beforehand it keeps what was asked of it', () => {
  for (const half of ['build', 'held-back'] as const) {
    const figures = measure(readLabelled('labelled.tsv').filter((one) => one.half === half))
    assert.ok(figures.precision >= 0.85, JSON.stringify(figures))
    assert.ok(figures.recall >= 0.7, JSON.stringify(figures))
    assert.ok(figures.falseAlarms < figures.traps / 10, JSON.stringify(figures))
  }
})

test('a word is right where somebody says it of themselves, names it, denies it, or the law or safety does', () => {
  const because = (sentence: string) => check(sentence).find(({ legitimate }) => legitimate)?.because
  assert.equal(because('I’m a pensioner with a shed full of tools.'), 'own')
  assert.equal(because('The word “service user” was on every door.'), 'mention')
  assert.equal(because('People are not burdens.'), 'negation')
  assert.equal(because('See section 9 of the Care Act on vulnerable adults.'), 'law')
  assert.equal(because('Clear boundaries about money help us all.'), 'limits')
  assert.equal(alarms('Our service users may come in.').length > 0, true)
})

test('a place is told as editors count: line, column, and the words themselves', () => {
  const text = 'All well.\n\nSo it is for the\nelderly. “The word ‘client’”'
  const [found] = check(text).filter(isAlarm)
  assert.deepEqual([found!.line, found!.column, found!.text], [3, 14, 'the\nelderly'])
  assert.equal(text.slice(found!.offset, found!.offset + found!.length), found!.text)
  assert.equal(found!.sentence, 'So it is for the\nelderly.')
})

test('a long text is asked what it does not speak of; a short one and single lines are not', () => {
  const long = 'The roof was mended on Tuesday and the rain stayed outside. '.repeat(60)
  assert.deepEqual(
    check(long).map(({ kind, id }) => `${kind} ${id}`),
    ['M01', 'M02', 'M03', 'M04', 'M05', 'M06'].map((id) => `missing ${id}`),
  )
  assert.deepEqual(check('The roof was mended.'), [])
  assert.deepEqual(check(long, { lines: true }), [])
})

test('Welsh is read with a list of its own', () => {
  const welsh = checkerFor('cy')
  assert.ok(lists.cy.entries.filter(({ kind }) => kind === 'deficit').length >= 60)
  const found = (sentence: string) =>
    welsh(sentence)
      .filter(isAlarm)
      .map(({ id }) => id)
  assert.deepEqual(found('Mae ein defnyddwyr gwasanaeth yn fregus.').length, 3)
  assert.deepEqual(found('Penderfynir gan y rheolwr.').length, 1)
  assert.deepEqual(found('Rydyn ni’n coginio gyda’n gilydd.'), [])
  assert.deepEqual(found('Rwy’n dioddef o boen cefn.'), [])
})

test('every entry has an id of its own, a reason, and words that can be read', () => {
  for (const { entries } of Object.values(lists)) {
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
    for (const { id, why, words, kind, suggestions } of entries) {
      assert.ok(why.length > 5 && words.length > 0, id)
      if (kind === 'deficit') assert.ok(suggestions.length > 0, id)
    }
  }
})
