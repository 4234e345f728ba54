import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { newId } from '../../../platform/ids.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { exchanges } from '../urls.ts'
import { readSheetCode } from './code.ts'

const to = exchanges.print.to()
const blank = {
  sheets: '2',
  lines: '8',
  name: '',
  names: '',
  language: 'en',
  'day-day': '',
  'day-month': '',
  'day-year': '',
}
const lunch = {
  ...blank,
  name: 'Tuesday lunch',
  names: 'Amina\n\nBert ',
  'day-day': '2',
  'day-month': '6',
  'day-year': '2026',
}
const oneHour = { 'receiver-1': 'Tom', 'length-1': '1h', 'kind-1': 'cooking' }

test('a broker prints sheets, each with a code of its own and a pen’s room in every line', async ({
  as,
  quinn,
}) => {
  const sent = await as(quinn).post(to, lunch)
  assert.equal(sent.status, 303)
  const page = await as(quinn).get(sent.location!)
  assert.match(page.title, /Your 2 sheets are ready/)
  const sheets = [...page.document.querySelectorAll('.form-sheet')]
  assert.equal(sheets.length, 2)
  const codes = sheets.map((sheet) => sheet.querySelector('.code')!.textContent!)
  assert.equal(new Set(codes).size, 2)
  for (const code of codes) assert.equal(readSheetCode(code), code)
  for (const sheet of sheets) {
    assert.equal(sheet.querySelectorAll('.writing tbody tr').length, 8)
    assert.match(sheet.textContent!, /Riverside · Tuesday lunch/)
    assert.match(sheet.textContent!, /2 June 2026/)
    assert.deepEqual(
      [...sheet.querySelectorAll('.writing tbody tr')]
        .map((row) => row.querySelector('td')!.textContent!.trim())
        .slice(0, 3),
      ['Amina', 'Bert', ''],
    )
  }
})

test('a sheet is printed in the language chosen, whoever prints it', async ({ as, quinn }) => {
  const sent = await as(quinn).post(to, { ...blank, sheets: '1', language: 'en-easy' })
  const page = await as(quinn).get(sent.location!)
  assert.ok(page.document.querySelector('.paper--easy'))
  assert.match(page.words, /Did somebody help Riverside as a whole\?/)
})

test('what cannot be printed is said at its field, with what was typed', async ({ as, quinn }) => {
  const page = await as(quinn).post(to, {
    ...blank,
    sheets: '21',
    lines: '4',
    'day-day': '31',
    'day-month': '2',
    'day-year': '2026',
  })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, [
    'Write a number of sheets from 1 to 20',
    'Write a number of lines from 5 to 20',
  ])
  const again = await as(quinn).post(to, { ...blank, lines: '5', names: 'A\nB\nC\nD\nE\nF', 'day-day': '1' })
  assert.deepEqual(again.problems.length, 2)
  assert.match(again.text, /A\nB\nC/)
})

test('the same form twice makes its sheets once, and jammed paper is printed again', async ({
  as,
  quinn,
  tx,
}) => {
  const form = { ...blank, key: newId() }
  const [first, second] = [await as(quinn).post(to, form), await as(quinn).post(to, form)]
  assert.equal(first.location, second.location)
  assert.equal((await tx.selectFrom('printedSheets').selectAll().execute()).length, 2)
  const codesAt = async (at: string) =>
    [...(await as(quinn).get(at)).document.querySelectorAll('.form-sheet .code')].map(
      (code) => code.textContent,
    )
  assert.deepEqual(await codesAt(first.location!), await codesAt(first.location!))
})

test('the code brings what is printed; keyed in again, the sheet asks kindly and shows the lines', async (village) => {
  const { as, quinn, bert, tx, alsoBroker } = village
  const code = await printOne(village)
  const page = await as(quinn).get(`/sheets/new?code=${code.toLowerCase().replace('-', '')}`)
  const value = (id: string) => page.document.querySelector(`#${id}`)?.getAttribute('value')
  assert.deepEqual(
    [value('giver-1'), value('giver-2'), value('day'), value('day-month')],
    ['Amina', 'Bert', '2', '6'],
  )
  assert.equal(value('sheet'), `Tuesday lunch ${code}`)
  const filled = fillIn(page.document, { ...oneHour, 'giver-2': '' })
  assert.equal((await as(quinn).post('/sheets/new', filled)).status, 303)

  const mabel = await alsoBroker(bert)
  const again = await as(mabel).post('/sheets/new', { ...filled, key: newId() })
  assert.equal(again.status, 422)
  assert.deepEqual(again.problems, [
    'This sheet was keyed in before. See what is in the book already, then say whether these are more lines',
  ])
  assert.match(again.words, /Keyed in on 15 June 2026 at 12:00 by Quinn\. See those lines/)
  const seen = [...again.document.querySelectorAll('main a')].find(
    (link) => link.textContent === 'See those lines',
  )
  assert.match((await as(mabel).get(seen!.getAttribute('href')!)).words, /Amina helped Tom for 1 h/)
  assert.equal((await tx.selectFrom('exchanges').selectAll().execute()).length, 1)

  const more = { ...fillIn(again.document, {}), known: '1', key: newId() }
  assert.equal((await as(mabel).post('/sheets/new', more)).status, 303)
  assert.equal((await as(mabel).post('/sheets/new', { ...more, key: newId() })).status, 422)
  assert.equal((await tx.selectFrom('exchanges').selectAll().execute()).length, 2)
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))
  assert.match(
    (await as(quinn).get(to)).words,
    new RegExp(`${code}.*Keyed in on 15 June 2026 at 12:00 by Bert`),
  )
})

test('a slip in the code, or a code nobody printed, is told; a sheet without a code still works', async ({
  as,
  quinn,
}) => {
  const slip = await as(quinn).get('/sheets/new?code=7K3-M2Q')
  const wrong = await as(quinn).get('/sheets/new?code=000-000')
  assert.equal(slip.status, 422)
  assert.equal(wrong.status, 422)
  assert.match(`${slip.problems}`, /not quite the code|No sheet with this code/)
  assert.match(`${wrong.problems}`, /No sheet with this code/)
  const without = {
    sheet: 'Blue folder',
    'day-day': '3',
    'day-month': '6',
    'day-year': '2026',
    'giver-1': 'Amina',
  }
  assert.equal((await as(quinn).post('/sheets/new', { ...without, ...oneHour })).status, 303)
})

test('only brokers print sheets or see them', async (village) => {
  const { as, quinn, amina } = village
  const sent = await as(quinn).post(to, blank)
  assert.equal((await as(amina).get(sent.location!)).status, 404)
  assert.equal((await as(amina).post(to, blank)).status, 404)
})

async function printOne({ as, quinn, tx }: Village): Promise<string> {
  await as(quinn).post(to, { ...lunch, sheets: '1' })
  return (await tx.selectFrom('printedSheets').select('code').executeTakeFirstOrThrow()).code
}

/** A form as a browser would send it, with some of it typed anew. */
function fillIn(document: Document, typed: Record<string, string>): Record<string, string> {
  const boxes = [...document.querySelectorAll('main form[method=post] :is(input, select, textarea)')]
  const sent = boxes
    .filter((box) => box.getAttribute('type') !== 'checkbox')
    .map((box) => {
      const chosen = box.querySelector('option[selected]')?.getAttribute('value')
      return [box.getAttribute('name')!, box.getAttribute('value') ?? chosen ?? '']
    })
  return { ...Object.fromEntries(sent), ...typed }
}
