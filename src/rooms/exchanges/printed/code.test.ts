import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { howMany, readSheetCode, sheetCode } from './code.ts'

const number = fc.integer({ min: 0, max: howMany - 1 })
const place = fc.constantFrom(0, 1, 2, 4, 5, 6)
const sign = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')

test('a code is read again however it is typed', () => {
  fc.assert(
    fc.property(number, (one) => {
      const code = sheetCode(one)
      assert.match(code, /^[0-9A-HJKMNP-TV-Y]{3}-[0-9A-HJKMNP-TV-Y]{3}$/)
      assert.equal(readSheetCode(code), code)
      const sloppy = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
      assert.equal(readSheetCode(sloppy), code)
    }),
  )
})

test('one wrong sign is noticed, wherever it is', () => {
  fc.assert(
    fc.property(number, place, sign, (one, at, wrong) => {
      const code = sheetCode(one)
      fc.pre(code[at] !== wrong)
      assert.equal(readSheetCode(code.slice(0, at) + wrong + code.slice(at + 1)), null)
    }),
  )
})

test('two neighbours that changed places are noticed', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(0, 1, 2, 3, 4), (one, at) => {
      const plain = sheetCode(one).replace('-', '')
      fc.pre(plain[at] !== plain[at + 1])
      const swapped = plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2)
      assert.equal(readSheetCode(swapped), null)
    }),
  )
})

test('what is no code is none', () => {
  for (const typed of ['', 'ABC', 'ABC-DEFG', 'UUU-UUU', '7K3-M2!', 'Lunch'])
    assert.equal(readSheetCode(typed), null)
})
