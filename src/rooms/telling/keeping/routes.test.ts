import assert from 'node:assert/strict'
import { addLead } from '../../../../test/support/leads.ts'
import { sendAndLook } from '../../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { sweepTellings } from '../sweep.ts'
import { telling } from '../urls.ts'
import { pageSize } from './queries.ts'

const told = {
  wish: 'I want it to stop',
  words: 'Somebody takes my money',
  teller: 'Bert',
  reach: 'At lunch',
}

test('it is read, decided on, answered and closed, with every reading on record', async (village) => {
  const { as, nobody } = village
  const lena = await addLead(village)
  const { at, receipt } = await toldIn(village)
  assert.match((await as(lena).get('/me')).words, /What was told/)
  assert.doesNotMatch((await as(lena).get('/me')).words, /Check the book|The screen on the wall/)
  const list = await as(lena).get(telling.index.to())
  assert.match(list.words, /Nobody has read it yet Told on 15 June 2026.*To be read by 16 June 2026/)
  const page = await as(lena).get(at.show)
  assert.match(
    page.words,
    /What they would like to happen “I want it to stop” What happened, in their words “Somebody takes/,
  )
  assert.match(page.words, /Lena read it 15 June 2026/)

  assert.equal((await as(lena).post(at.acknowledge, {})).location, at.show)
  assert.match((await nobody.get(receipt)).words, /Somebody read it on 15 June 2026/)
  for (const [values, problems] of [
    [{}, ['Say what it is']],
    [{ what: 'note' }, ['Write something first']],
    [
      { what: 'decision', words: 'We ring' },
      ['Say why it was decided so', 'Say the day in figures, like 3 6 2026'],
    ],
    [
      { what: 'decision', words: 'We ring', reason: 'R', ...day('review', '1', '6', '2026') },
      ['That day is over. Choose today or a later day'],
    ],
  ] as [Record<string, string>, string[]][]) {
    const again = await as(lena).post(at.write, values)
    assert.equal(again.status, 422)
    assert.deepEqual(again.problems, problems)
  }
  const decision = { what: 'decision', words: 'We ring the bank', reason: 'Bert asked us to' }
  await as(lena).post(at.write, { ...decision, ...day('review', '1', '7', '2026') })
  await as(lena).post(at.write, { what: 'answer', words: 'We rang the bank' })
  await as(lena).post(at.write, { what: 'note', words: 'Ask about the card' })
  const seen = (await nobody.get(receipt)).words
  assert.match(seen, /An answer for you.*“We rang the bank”/)
  assert.doesNotMatch(seen, /Bert asked|about the card/)
  assert.match((await as(lena).get(telling.index.to())).words, /To be looked at again on 1 July 2026/)

  const form = await as(lena).get(at.close)
  assert.equal(form.document.querySelector('[name=keep-year]')?.getAttribute('value'), '2032')
  const unsaid = await as(lena).post(at.close, { ...day('keep', '1', '1', '2020') })
  assert.deepEqual(unsaid.problems, ['Say whether it happened'])
  const early = await as(lena).post(at.close, { met: 'partly', ...day('keep', '1', '1', '2020') })
  assert.deepEqual(early.problems, ['Say a day from today on, in figures, like 3 6 2026'])
  const end = { met: 'partly', learned: 'Ask sooner', ...day('keep', '15', '6', '2032') }
  const { page: closed, undo } = await sendAndLook(as(lena), at.close, end)
  assert.match(
    closed.words,
    /Did what the person wished for happen\? Partly What do we learn from it\? Ask sooner/,
  )
  assert.equal((await as(lena).post(at.close, end)).status, 422)
  assert.match((await as(lena).get(telling.index.to())).words, /Yes: 0\. Partly: 1\. No: 0\./)
  const paper = await as(lena).get(at.print)
  assert.match(paper.words, /Printed by Lena.*We ring the bank.*Because: Bert asked us to.*Lena printed it/)
  assert.equal((await as(lena).post(undo!.action, undo!.values)).status, 303)
  assert.match((await as(lena).get(telling.index.to())).words, /Under way/)
})

test('for everybody else it is not there, whatever their task', async (village) => {
  const { as, quinn, amina, bert, nobody } = village
  await addLead(village)
  const { at } = await toldIn(village)
  const doors = [telling.index.to(), ...Object.values(at)]
  for (const visitor of [as(quinn), as(amina), as(bert)])
    for (const door of doors) {
      const isPress = /acknowledge|reopen|end$/.test(door)
      if (!isPress) assert.equal((await visitor.get(door)).status, 404, door)
      if (door !== at.show && door !== at.print && door !== telling.index.to())
        assert.equal((await visitor.post(door, {})).status, 404, door)
    }
  for (const door of [at.show, at.print]) assert.match((await nobody.get(door)).location ?? '', /^\/sign-in/)
  assert.equal((await village.tx.selectFrom('tellingReadings').select('id').execute()).length, 0)
})

test('somebody is let in by name, takes it over, is in it and shut out; somebody may read it always', async (village) => {
  const { as, amina, tom, tx } = village
  const lena = await addLead(village)
  const { at } = await toldIn(village)
  const says = (who: string, part: string) => as(lena).post(at.who, { who, part })
  for (const [values, problem] of [
    [{ who: '', part: 'reads' }, 'Say who it is'],
    [{ who: 'Amina' }, 'Say what about them'],
    [{ who: 'Zebedee', part: 'reads' }, 'We know nobody called that. Is the name spelt as they spell it?'],
    [
      { who: 'Lena', part: 'named' },
      'Then nobody could read it. Let somebody else read it first, and then Lena can be changed',
    ],
  ] as [Record<string, string>, string][]) {
    const again = await as(lena).post(at.who, values)
    assert.equal(again.status, 422)
    assert.deepEqual(again.problems, [problem])
  }
  await tx.deleteFrom('mails').execute()
  assert.equal((await says('Amina', 'keeps')).location, at.who)
  const letters = await tx.selectFrom('mails').select(['personId', 'subject']).execute()
  assert.deepEqual(letters, [{ personId: amina.personId, subject: 'Something was told: please look' }])
  assert.match((await as(amina).get(telling.tell.to())).words, /What was told/)
  assert.match((await as(amina).get(at.show)).words, /Looks after it Amina/)
  await says('Tom', 'named')
  assert.deepEqual((await says('Tom', 'reads')).problems, ['Tom is in it, and so cannot read it'])
  assert.equal((await as(tom).get(at.show)).status, 404)
  // A task does not help whoever is in it.
  assert.equal((await says('Lena', 'named')).location, telling.tell.to())
  assert.equal((await as(lena).get(at.show)).status, 404)
  const end = (personId: string, part: string) =>
    as(amina).post(at.endWho, { person: shortId(personId), part })
  const alone = await end(amina.personId, 'reads')
  assert.match(alone.problems[0] ?? '', /Then nobody could read it/)
  assert.equal((await end(lena.personId, 'named')).location, at.who)
  assert.equal((await as(lena).get(at.show)).status, 200)
  assert.equal((await end(amina.personId, 'reads')).location, telling.tell.to())
  assert.equal((await as(amina).get(at.show)).status, 404)
  assert.equal((await as(amina).get(telling.index.to())).status, 404)
  assert.match((await as(lena).get(at.show)).words, /Handed over to Amina.*May not read it any more: Amina/)
  // Rights go with the task.
  await tx.updateTable('tasksTakenOn').set({ until: atNoon }).where('task', '=', 'safeguarding').execute()
  assert.equal((await as(lena).get(at.show)).status, 404)
})

test('at night late ones are reminded of, once to each, and what was kept long enough goes with all of it', async (village) => {
  const { as, tx, clock, communityId } = village
  const lena = await addLead(village)
  const { at } = await toldIn(village)
  await toldIn(village)
  await tx.deleteFrom('mails').execute()
  const night = async (moment: string) => {
    clock.now = new Date(moment)
    await sweepTellings(tx, clock.now, null)
    return (await tx.selectFrom('mails').select('personId').execute()).length
  }
  assert.equal(await night('2026-06-16T03:00:00Z'), 0)
  assert.equal(await night('2026-06-17T03:00:00Z'), 1)
  assert.match((await as(lena).get(telling.index.to())).words, /Late/)
  await as(lena).post(at.close, { met: 'no', ...day('keep', '20', '6', '2026') })
  await night('2026-06-20T03:00:00Z')
  assert.equal((await as(lena).get(at.show)).status, 200)
  await night('2026-06-21T03:00:00Z')
  assert.equal((await as(lena).get(at.show)).status, 404)
  for (const table of ['tellingNotes', 'tellingReadings'] as const)
    assert.deepEqual(
      await tx.selectFrom(table).selectAll().where('communityId', '=', communityId).execute(),
      [],
    )
  assert.equal((await tx.selectFrom('tellings').select('id').execute()).length, 1)
})

test('a long list goes on, page by page', async (village) => {
  const { as, tx } = village
  const lena = await addLead(village)
  for (let times = 0; times <= pageSize; times++) await toldIn(village, times)
  await tx.updateTable('tellings').set({ closedAt: atNoon, closedBy: lena.personId }).execute()
  const links = 'main .lines a'
  const page = await as(lena).get(telling.index.to())
  assert.equal(page.document.querySelectorAll(links).length, pageSize)
  const older = page.document.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
  assert.equal((await as(lena).get(older)).document.querySelectorAll(links).length, 1)
})

async function toldIn(village: Village, times = 0) {
  const { nobody, tx, clock } = village
  // Not too often from one place.
  clock.now = new Date(atNoon.getTime() + times * 60_000)
  const { location } = await nobody.post(telling.tell.to(), told)
  const { id } = await tx.selectFrom('tellings').select('id').orderBy('id').executeTakeFirstOrThrow()
  const tellingId = shortId(id)
  const { show, acknowledge, write, who, endWho, close, reopen, print } = telling
  const at = { show, acknowledge, write, who, endWho, close, reopen, print }
  const entries = Object.entries(at).map(([name, one]) => [name, one.to({ tellingId })])
  return { receipt: location!, at: Object.fromEntries(entries) as Record<keyof typeof at, string> }
}

function day(name: string, day: string, month: string, year: string): Record<string, string> {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
