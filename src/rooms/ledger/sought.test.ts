import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOf, everything, isEverything, readSought } from './sought.ts'

const order = 'ledger.filter.problem.order'
const noDay = 'ledger.filter.problem.day'

test('an address that asks for nothing asks for everything', () => {
  const values = { kind: '', with: '', from: '', to: '', put_right: '' }
  assert.deepEqual(readSought({}), { sought: everything, values, problems: {} })
  assert.deepEqual(everything, { kind: null, with: '', from: null, to: null, putRight: false })
  assert.equal(isEverything(everything), true)
})

test('each part is read, and asked again the same way behind the next address', () => {
  const asked = { kind: 'gift', with: 'Amina', from: '2026-06-01', to: '2026-06-30', put_right: 'yes' }
  const { sought, values, problems } = readSought(asked)
  assert.deepEqual(sought, {
    kind: 'gift',
    with: 'Amina',
    from: '2026-06-01',
    to: '2026-06-30',
    putRight: true,
  })
  assert.deepEqual([values, problems, askedOf(sought)], [asked, {}, asked])
  for (const [part, value] of Object.entries(asked)) {
    const one = readSought({ [part]: value }).sought
    assert.equal(isEverything(one), false, part)
    const rest = { kind: null, with: null, from: null, to: null, put_right: null }
    assert.deepEqual(askedOf(one), { ...rest, [part]: value })
  }
})

test('what fits nothing is left out, what was typed stays in its box, short and without its edges', () => {
  const typed = {
    kind: 'no such kind',
    with: `  ${'x'.repeat(120)} `,
    from: ' 2026-06-01 ',
    to: ' 2026-06-02 ',
  }
  const { sought, values, problems } = readSought({ ...typed, put_right: 'maybe' })
  assert.deepEqual(sought, {
    kind: null,
    with: 'x'.repeat(100),
    from: '2026-06-01',
    to: '2026-06-02',
    putRight: false,
  })
  assert.deepEqual(values, {
    kind: typed.kind,
    with: 'x'.repeat(100),
    from: '2026-06-01',
    to: '2026-06-02',
    put_right: 'maybe',
  })
  assert.deepEqual(problems, {})
})

test('a day that is none is told at its own box and not looked for', () => {
  for (const none of [
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-6-1',
    '2026-06-011',
    '12026-06-01',
    '1899-06-01',
    '3026-06-01',
    '2026-06-01T00:00',
    '2026-00-10',
    '0x26-06-01',
  ]) {
    const from = readSought({ from: none, to: '2026-06-30' })
    assert.deepEqual(
      [from.problems, from.sought.from, from.sought.to],
      [{ from: noDay }, null, '2026-06-30'],
      none,
    )
    const to = readSought({ to: none })
    assert.deepEqual([to.problems, to.sought.to, to.values.to], [{ to: noDay }, null, none], none)
  }
  for (const day of ['1900-01-01', '1999-12-31', '2024-02-29', '2999-12-31'])
    assert.deepEqual(readSought({ from: day }).sought.from, day)
})

test('the first day is not after the last; one day alone is fine', () => {
  const problems = (from: string, to: string) => readSought({ from, to }).problems
  assert.deepEqual(problems('2026-06-05', '2026-06-04'), { to: order })
  assert.deepEqual(problems('2026-06-04', '2026-06-04'), {})
  assert.deepEqual(problems('2026-06-03', '2026-06-04'), {})
  assert.deepEqual(problems('2026-06-05', ''), {})
  assert.deepEqual(problems('', '2026-06-05'), {})
})
