import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { keepSettings } from '../../community/commands.ts'
import { getSettings } from '../../community/queries.ts'
import { checkBook, isClean } from '../../ledger/check.ts'
import { addPerson } from '../../people/commands.ts'
import { exchanges } from '../urls.ts'

const to = exchanges.sheet.to()
const head = { sheet: 'Lunch, blue folder, page 4', 'day-day': '3', 'day-month': '6', 'day-year': '2026' }

test('a sheet is saved whole, stands at once, and the next one begins where it ended', async ({
  as,
  quinn,
  tx,
}) => {
  const sent = await as(quinn).post(to, {
    ...head,
    ...line(1, { giver: 'amina', receiver: 'Bert', length: '1h20', kind: 'cooking', note: 'With singing' }),
    ...line(4, { giver: 'Tom', receiver: '*', length: '90' }),
  })
  assert.equal(sent.status, 303)
  const page = await as(quinn).get(sent.location!)
  assert.match(page.title, /“Lunch, blue folder, page 4” is saved/)
  assert.match(page.words, /2 lines are in the book\. 3 h together\./)
  assert.match(page.words, /Amina helped Bert for 1 h 30 min on 3 June 2026\./)
  assert.match(page.words, /Tom helped Riverside as a whole for 1 h 30 min/)
  const kept = await tx.selectFrom('exchanges').selectAll().orderBy('id').execute()
  assert.deepEqual(
    kept.map(({ kind, state, sheet }) => ({ kind, state, sheet })),
    Array(2).fill({ kind: 'cooking', state: 'confirmed', sheet: 'Lunch, blue folder, page 4' }),
  )
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))

  const next = await as(quinn).get(linkOf(page.document, 'Key in the next sheet'))
  assert.equal(typedIn(next.document, 'sheet'), 'Lunch, blue folder, page 5')
  assert.deepEqual(
    ['day', 'day-month', 'day-year'].map((id) => typedIn(next.document, id)),
    ['3', '6', '2026'],
  )
})

test('Enter checks and saves nothing: the first button of the form is the check', async ({
  as,
  quinn,
  tx,
}) => {
  const blank = await as(quinn).get(to)
  const first = blank.document.querySelector('main form[method=post] button')
  assert.equal(first?.getAttribute('value'), 'check')
  const checked = await as(quinn).post(to, {
    ...head,
    do: 'check',
    ...line(1, { giver: 'Amina', receiver: 'Bert', length: '2h', kind: 'cooking' }),
  })
  assert.equal(checked.status, 200)
  assert.match(checked.words, /1 line, 2 h together\. It is fine\./)
  assert.equal(typedIn(checked.document, 'giver-1'), 'Amina')
  assert.deepEqual(await tx.selectFrom('exchanges').selectAll().execute(), [])
})

test('what is not right is told by line, leads to its cell, and saves no line at all', async ({
  as,
  quinn,
  tx,
}) => {
  const page = await as(quinn).post(to, {
    ...head,
    'day-month': '7',
    sheet: '',
    ...line(1, { giver: 'Amina', receiver: 'Bert', length: '1:30', kind: 'cooking' }),
    ...line(2, { giver: 'Nobody Known', receiver: '', length: '2' }),
    ...line(3, { giver: '*', receiver: '*', length: '0:00', note: 'x'.repeat(2001) }),
    ...line(4, { giver: 'Tom', receiver: 'tom', length: '25h' }),
    ...line(7, { giver: 'Tomm', receiver: 'Bert', length: '1h' }),
  })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, [
    'Give the sheet a name, so that it can be found again',
    'That day has not come yet. Write it down once it has happened',
    'Line 2: we know nobody called “Nobody Known”',
    'Line 2: say who was helped',
    'Line 2: say how long, as 1:30, 1.5 or 90. A lone 2 could be hours or minutes: write 2h',
    'Line 3: at least one of the two has to be a person',
    'Line 3: it has to be a minute at least',
    'Line 3: the note is too long',
    'Line 4: the two have to be different people',
    'Line 4: one line holds a day at most',
    'Line 7: we know nobody called “Tomm”, only somebody almost so. Choose below the lines, or type it again',
  ])
  for (const link of page.document.querySelectorAll('[role=alert] a'))
    assert.ok(page.document.querySelector(link.getAttribute('href')!), link.textContent ?? '')
  assert.match(page.document.querySelector('#length-2-problem')?.textContent ?? '', /A lone 2/)
  assert.equal(typedIn(page.document, 'giver-2'), 'Nobody Known')
  assert.deepEqual(await tx.selectFrom('exchanges').selectAll().execute(), [])
})

test('an empty sheet, a missing day, and a kind "as above" with nothing above come back', async ({
  as,
  quinn,
}) => {
  const empty = await as(quinn).post(to, { sheet: 'Lunch', 'kind-1': 'cooking', 'note-3': ' ' })
  assert.deepEqual(empty.problems, ['Say on which day', 'Fill in at least one line'])
  const wrong = await as(quinn).post(to, {
    ...head,
    'day-day': '31',
    ...line(2, { giver: 'Tom', receiver: 'Bert', length: '1h' }),
    ...line(3, { giver: 'Tom', receiver: 'Amina', length: '1h' }),
  })
  assert.deepEqual(wrong.problems, ['Say the day in figures, like 3 6 2026', 'Line 2: choose what it was'])
})

test('a name that two people have comes back with a choice, and the choice is kept', async (village) => {
  const { as, quinn, tx } = village
  const [, older] = await twoMaryams(village)
  const sheet = {
    ...head,
    ...line(2, { giver: 'Maryam', receiver: 'Bert', length: '1h', kind: 'company' }),
  }
  const asked = await as(quinn).post(to, sheet)
  assert.deepEqual(asked.problems, ['Line 2: more than one person could be “Maryam”. Choose below the lines'])
  assert.match(asked.words, /Who is “Maryam” on line 2\?.*member 7.*member 12/)
  const chosen = { ...sheet, 'giver-who-2': shortId(older) }
  const checked = await as(quinn).post(to, { ...chosen, do: 'check' })
  assert.equal(checked.status, 200)
  assert.ok(checked.document.querySelector(`input[name="giver-who-2"][value="${shortId(older)}"][checked]`))
  assert.equal((await as(quinn).post(to, chosen)).status, 303)
  const [kept] = await tx.selectFrom('exchanges').select('giverId').execute()
  assert.equal(kept?.giverId, older)
})

test('people are found by their member number too', async (village) => {
  const { as, quinn, tx } = village
  const [younger, older] = await twoMaryams(village)
  const sent = await as(quinn).post(to, {
    ...head,
    ...line(1, { giver: '#12', receiver: '7', length: '1h', kind: 'company' }),
  })
  assert.equal(sent.status, 303)
  const [kept] = await tx.selectFrom('exchanges').select(['giverId', 'receiverId']).execute()
  assert.deepEqual(kept, { giverId: older, receiverId: younger })
})

test("the broker's own line waits, and the other one is asked by mail", async ({ as, quinn, amina, tx }) => {
  const sent = await as(quinn).post(to, {
    ...head,
    ...line(1, { giver: 'Quinn', receiver: 'Amina', length: '1h', kind: 'company' }),
    ...line(2, { giver: 'Tom', receiver: 'Amina', length: '1h' }),
  })
  const page = await as(quinn).get(sent.location!)
  assert.match(
    page.words,
    /1 line is in the book\. 1 h together\. 1 line is your own: it waits for the other/,
  )
  const mails = await tx.selectFrom('mails').selectAll().execute()
  assert.deepEqual(
    mails.map(({ personId, subject }) => ({ personId, subject })),
    [{ personId: amina.personId, subject: 'Quinn says you were helped. Is that right?' }],
  )
  assert.match(mails[0]!.words, /http:\/\/localhost:3000\/exchanges\//)
})

test('a line below the floor refuses the whole sheet and says which', async ({ as, quinn, tx }) => {
  const settings = await getSettings(tx, quinn.communityId)
  const { name, helpName, helpPhone, helpEmail, timeZone, language, expireAfterDays } = settings
  const rest = { name, helpName, helpPhone, helpEmail, timeZone, language, expireAfterDays }
  const limits = { roundingMinutes: 15, autoConfirmAfterDays: null, floorMinutes: -60 }
  await keepSettings(tx, quinn, { ...rest, ...limits }, atNoon)
  const page = await as(quinn).post(to, {
    ...head,
    ...line(1, { giver: 'Amina', receiver: 'Bert', length: '1h', kind: 'cooking' }),
    ...line(3, { giver: 'Tom', receiver: 'Bert', length: '15m' }),
  })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, [
    'Line 3: whoever was helped would go further below zero than your community agreed',
  ])
  assert.deepEqual(await tx.selectFrom('exchanges').selectAll().execute(), [])
  assert.ok(isClean(await checkBook(tx, quinn.communityId)))
})

test('sending the same sheet twice saves it once; other words under its key are refused', async ({
  as,
  quinn,
  tx,
}) => {
  const sheet = {
    key: newId(),
    ...head,
    ...line(1, { giver: 'Amina', receiver: 'Bert', length: '1h', kind: 'cooking' }),
  }
  const [first, second] = [await as(quinn).post(to, sheet), await as(quinn).post(to, sheet)]
  assert.equal(first.location, second.location)
  const other = await as(quinn).post(to, { ...sheet, 'length-1': '2h' })
  assert.equal(other.status, 422)
  assert.equal((await tx.selectFrom('exchanges').selectAll().execute()).length, 1)
})

test('there are ten lines at first, more when asked for, and fifty at most', async ({ as, quinn }) => {
  const rows = (page: { document: Document }) => page.document.querySelectorAll('.entry tbody tr').length
  assert.equal(rows(await as(quinn).get(to)), 10)
  const more = await as(quinn).post(to, { ...head, do: 'more', lines: '10', 'giver-1': 'Amina' })
  assert.equal(more.status, 200)
  assert.equal(rows(more), 20)
  assert.equal(typedIn(more.document, 'giver-1'), 'Amina')
  const full = await as(quinn).post(to, { ...head, do: 'more', lines: '50' })
  assert.deepEqual(full.problems, ['One sheet holds 50 lines at most. Save these, then begin the next'])
  assert.equal(rows(await as(quinn).post(to, { ...head, do: 'check', lines: '1e9' })), 50)
})

test('only brokers key in sheets', async ({ as, amina, nobody }) => {
  assert.equal((await as(amina).get(to)).status, 404)
  assert.equal((await as(amina).post(to, head)).status, 404)
  assert.equal((await nobody.get(to)).status, 303)
})

function line(number: number, cells: Record<string, string>) {
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [`${name}-${number}`, value]))
}

function typedIn(document: Document, id: string) {
  return document.querySelector(`#${id}`)?.getAttribute('value')
}

function linkOf(document: Document, words: string): string {
  const link = [...document.querySelectorAll('main a')].find((one) => one.textContent === words)
  return link?.getAttribute('href') ?? ''
}

/** Two people of one name: the member numbers 7 and 12. */
async function twoMaryams({ tx, communityId }: Village): Promise<[string, string]> {
  const add = (number: number) =>
    addPerson(tx, { communityId, personId: null }, { name: 'Maryam', number, joinedOn: '2026-01-01' }, atNoon)
  return [await add(7), await add(12)]
}
