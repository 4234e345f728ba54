import assert from 'node:assert/strict'
import { sendAndLook } from '../../../../test/support/undo.ts'
import { atNoon, test } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { postIntent } from '../../board/commands.ts'
import { addPerson } from '../../people/commands.ts'
import { withdrawExchange } from '../answer/commands.ts'
import { recordExchange } from '../commands.ts'
import { exchanges } from '../urls.ts'

const to = exchanges.log.to()
const anHour = { direction: 'gave', kind: 'gardening', length: '60', when: 'today', comeBack: 'hours' }

test('a form that is not right comes back with everything that was typed', async ({ as, tom }) => {
  const page = await as(tom).post(to, {
    direction: 'gave',
    who: 'Nobody at all',
    kind: 'gardening',
    length: '60',
    when: 'today',
    comeBack: 'thanks',
    note: 'With <care>',
  })
  assert.equal(page.status, 422)
  assert.deepEqual(page.problems, ['We know nobody called that. Is the name spelt as they spell it?'])
  assert.match(page.text, /With &lt;care>/)
  assert.equal(page.document.querySelector('input[name=comeBack][checked]')?.getAttribute('value'), 'thanks')
  const empty = await as(tom).post(to, {})
  assert.equal(empty.status, 422)
  assert.equal(empty.problems[0], 'Say whether you helped or were helped')
  const self = await as(tom).post(to, { ...anHour, who: 'tom' })
  assert.deepEqual(self.problems, ['That is you. Say who the other one was'])
})

test('of two people of one name the page asks which, and keeps the rest', async (village) => {
  const { as, tom, tx, communityId } = village
  const twin = { name: 'Amina', area: 'Church Hill', joinedOn: '2026-02-02' }
  const twinId = await addPerson(tx, { communityId, personId: null }, twin, village.clock.now)
  const page = await as(tom).post(to, { ...anHour, who: 'Amina', note: 'Kept' })
  assert.deepEqual(page.problems, ['More than one person fits. Choose which one you mean'])
  assert.match(page.words, /Which one do you mean\? .*Amina \(Church Hill\)/)
  const chosen = await as(tom).post(to, { ...anHour, who: 'Amina', person: shortId(twinId) })
  assert.equal(chosen.status, 303)
  assert.match((await as(tom).get(exchanges.index.to())).words, /Amina has no e-mail\. A broker asks/)
})

test('clock times are rounded up to the next step, and the page says so', async ({ as, tom, clock }) => {
  const { length: _, ...form } = anHour
  const sent = await as(tom).post(to, {
    ...form,
    place: 'yes',
    started: '10:00',
    ended: '11:20',
  })
  const page = await as(tom).get(sent.location!)
  assert.match(page.words, /You helped Riverside as a whole for 1 h 30 min/)
  assert.match(page.words, /1 h 30 min \(10:00 to 11:20\)/)
  clock.now = new Date('2026-06-15T11:05:00Z')
  const both = await as(tom).post(to, {
    ...anHour,
    length: '30',
    place: 'yes',
    started: '10:00',
    ended: '11:00',
  })
  assert.deepEqual(both.problems, ['You said how long in two ways. Keep the one that is right'])
})

test('everything that is missing is asked for at once, each at its place', async ({ as, tom }) => {
  const page = await as(tom).post(to, { ...anHour, who: 'Nobody', kind: '', length: 'other' })
  assert.deepEqual(page.problems, [
    'We know nobody called that. Is the name spelt as they spell it?',
    'Choose what it was',
    'Say how long it took',
  ])
  const future = { 'day-day': '1', 'day-month': '1', 'day-year': '2027' }
  const wrongDay = await as(tom).post(to, { ...anHour, who: 'Amina', ...future })
  assert.deepEqual(leadsTo(wrongDay.document), ['#day'])
  const old = await as(tom).post(to, { ...anHour, who: 'Amina', ...future, 'day-year': '2006' })
  assert.match(old.problems[0]!, /more than a year ago.*ask a broker/)
  const long = await as(tom).post(to, { ...anHour, who: 'Amina', length: 'other', 'length-hours': '25' })
  assert.deepEqual(leadsTo(long.document), ['#length'])
  for (const { document } of [page, wrongDay, long])
    for (const field of leadsTo(document)) assert.ok(document.querySelector(field), field)
})

test('a name almost right is offered, never taken', async ({ as, tom }) => {
  const page = await as(tom).post(to, { ...anHour, who: 'Ammina' })
  assert.deepEqual(page.problems, [
    'We know nobody called that, only somebody almost so. Choose them below, or type the name again',
  ])
  assert.equal(page.document.querySelectorAll('input[name=person][type=radio]').length, 1)
})

test('the same form twice is one entry; for somebody else under the same key it is refused', async (village) => {
  const { as, tom, tx } = village
  const form = { key: newId(), ...anHour, who: 'Amina' }
  const [first, second] = [await as(tom).post(to, form), await as(tom).post(to, form)]
  assert.equal(first.location, second.location)
  assert.equal((await as(tom).post(to, { ...form, who: 'Bert' })).status, 422)
  assert.equal((await tx.selectFrom('exchanges').select('id').execute()).length, 1)
})

test('kinds of lately come first, the rest are pictures under a line to open, and one of them can be chosen', async (village) => {
  const { as, tom } = village
  await as(tom).post(to, { ...anHour, kind: 'pets', place: 'yes' })
  const { document } = await as(tom).get(to)
  const kinds = [...document.querySelectorAll('input[name=kind]')]
  assert.equal(kinds[0]?.getAttribute('value'), 'pets')
  assert.ok(kinds[0]?.hasAttribute('checked'))
  assert.equal(kinds.length, 23)
  assert.equal(document.querySelectorAll('details input[name=kind]').length, 17)
})

test('a link from a person, an ask or an offer says already with whom, what and which way', async (village) => {
  const { as, tom, amina, tx } = village
  const post = async (direction: 'ask' | 'offer') => {
    const said = { direction, kind: 'sewing', words: `A ${direction}`, details: '' }
    const posted = await postIntent(tx, amina, said, atNoon)
    return shortId(posted.id)
  }
  const [ask, offer] = [await post('ask'), await post('offer')]
  const shown = async (query: string, who = tom) => {
    const { document, words } = await as(who).get(`${to}?${query}`)
    const chosen = (name: string) =>
      document.querySelector(`input[name=${name}][checked]`)?.getAttribute('value')
    const name = document.querySelector('#who')?.getAttribute('value')
    return { name, direction: chosen('direction'), kind: chosen('kind'), words }
  }
  assert.equal((await shown(`with=${shortId(amina.personId)}`)).name, 'Amina')
  assert.equal((await shown(`with=${shortId(tom.personId)}`)).name, '')
  assert.equal((await shown('with=l0l&ask=l0l&again=l0l')).name, '')
  const { words, ...forAsk } = await shown(`ask=${ask}`)
  assert.deepEqual(forAsk, { name: 'Amina', direction: 'gave', kind: 'sewing' })
  assert.match(words, /For the ask: A ask/)
  assert.equal((await shown(`offer=${offer}`)).direction, 'received')
  const own = await shown(`ask=${ask}`, amina)
  assert.deepEqual({ name: own.name, direction: own.direction }, { name: '', direction: 'received' })

  const sent = await as(tom).post(to, { ...anHour, who: 'Amina', intent: ask })
  assert.match((await as(tom).get(sent.location!)).words, /From the board A ask/)
})

test('what came to nothing is said again whole: who, which way, how long, when, the note', async (village) => {
  const { as, tom, amina, bert, tx } = village
  const said = { giverId: amina.personId, receiverId: tom.personId, minutes: 80, kind: 'sewing' }
  const entry = { ...said, occurredOn: '2026-06-02', comeBack: 'pot' as const, note: 'A hem' }
  const written = await recordExchange(tx, amina, entry, '2026-06-15', atNoon)
  assert.ok(written.ok)
  await withdrawExchange(tx, amina, written.exchangeId, atNoon)
  const at = exchanges.show.to({ exchangeId: shortId(written.exchangeId) })
  const link = (await as(tom).get(at)).document.querySelector('a[href*="again="]')!.getAttribute('href')!

  const { document, text } = await as(tom).get(link)
  const value = (id: string) => document.querySelector(`#${id}`)?.getAttribute('value')
  assert.equal(value('who'), 'Amina')
  assert.equal(document.querySelector('input[name=direction][checked]')?.getAttribute('value'), 'received')
  assert.equal(document.querySelector('input[name=kind][checked]')?.getAttribute('value'), 'sewing')
  assert.deepEqual([value('length-of-hours'), value('length-of-minutes')], ['1', '20'])
  assert.deepEqual([value('day'), value('day-month'), value('day-year')], ['2', '6', '2026'])
  assert.match(text, /A hem/)
  const strangers = (await as(bert).get(link)).text
  assert.doesNotMatch(strangers, /A hem/)
})

function leadsTo(document: Document) {
  return [...document.querySelectorAll('[role=alert] a')].map((link) => link.getAttribute('href') ?? '')
}

test('what was just written down is taken back by one press, once, by whoever wrote it; not after a yes', async ({
  as,
  tom,
  amina,
  tx,
}) => {
  const stateNow = async () => {
    const rows = await tx.selectFrom('exchanges').select('state').orderBy('id', 'desc').execute()
    return rows[0]!.state
  }
  const written = await sendAndLook(as(tom), to, { ...anHour, who: 'Amina' })
  assert.match(written.page.words, /Written down\. Thank you\. Undo/)
  const { action, values } = written.undo!
  const { status } = await as(amina).post(action, values)
  assert.ok(status === 404, `the other one cannot take it back, but was answered ${status}`)
  for (let press = 0; press < 2; press += 1) assert.equal((await as(tom).post(action, values)).status, 303)
  assert.equal(await stateNow(), 'withdrawn')
  const again = await sendAndLook(as(tom), to, { ...anHour, who: 'Amina' })
  const confirm = again.undo!.action.replace('/withdraw', '/confirm')
  assert.equal((await as(amina).post(confirm, { version: '1' })).status, 303)
  assert.equal((await as(tom).post(again.undo!.action, again.undo!.values)).status, 422)
  assert.equal(await stateNow(), 'confirmed')
})
