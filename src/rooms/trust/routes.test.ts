import assert from 'node:assert/strict'
import { helped } from '../../../test/support/helped.ts'
import { sendAndLook } from '../../../test/support/undo.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { newId, shortId } from '../../platform/ids.ts'
import { people } from '../people/urls.ts'
import { keepDistance } from '../standing/commands.ts'
import { maySpeakFor } from '../standing/queries.ts'
import { trust } from './urls.ts'

const today = '2026-06-15'

test('somebody lets another say their word, and ends it at once in one press', async (village) => {
  const { as, tom, bert, amina } = village
  assert.match((await as(tom).get(trust.mine.to())).words, /Nobody says your word but you/)
  const { page } = await sendAndLook(as(tom), trust.mine.to(), { who: 'amina' })
  assert.match(page.words, /Amina may say the word of Tom now/)
  assert.match(page.words, /They may say my word A?\s*Amina since 15 June 2026 End it/)
  assert.match(await lettersTo(village, amina), /You may say the word of Tom/)
  assert.equal(await lettersTo(village, tom), '')
  assert.match((await as(amina).get(trust.mine.to())).words, /For whom I may speak.*Tom since/)
  assert.ok(await speaks(village, amina, tom))

  const ending = { person: shortId(tom.personId), delegate: shortId(amina.personId) }
  assert.equal((await as(bert).post(trust.endMine.to(), ending)).status, 404)
  assert.ok(await speaks(village, amina, tom))
  assert.equal((await as(tom).post(trust.endMine.to(), ending)).location, trust.mine.to())
  assert.equal(await speaks(village, amina, tom), false, 'given today and ended today')
  assert.match(
    (await as(tom).get(trust.mine.to())).words,
    /Nobody says your word but you.*What has ended.*Amina/,
  )
})

test('whoever may speak for somebody gives it back themselves', async (village) => {
  const { as, tom, amina } = village
  await as(tom).post(trust.mine.to(), { who: 'Amina' })
  const ending = { person: shortId(tom.personId), delegate: shortId(amina.personId) }
  assert.equal((await as(amina).post(trust.endMine.to(), ending)).status, 303)
  assert.equal(await speaks(village, amina, tom), false)
})

test('a last day is the last day; what cannot be is said at its place, with what was typed', async (village) => {
  const { as, tom, amina } = village
  const day = { 'until-day': '30', 'until-month': '6', 'until-year': '2026' }
  for (const [values, problem] of [
    [{ who: '' }, 'Say who it is'],
    [{ who: 'Tom' }, 'Everybody says their own word anyway. Choose somebody else'],
    [{ who: 'Zebedee' }, 'We know nobody called that. Is the name spelt as they spell it?'],
    [{ who: 'Amina', ...day, 'until-month': '13' }, 'Say the day in figures, like 3 6 2026'],
    [
      { who: 'Amina', ...day, 'until-month': '5' },
      'That day is over. Choose today or a later day, or leave it empty',
    ],
  ] as const) {
    const page = await as(tom).post(trust.mine.to(), values)
    assert.equal(page.status, 422)
    assert.deepEqual(page.problems, [problem])
    const typed = page.document.querySelector('input[name=who]')?.getAttribute('value')
    assert.equal(typed, values.who)
  }
  await as(tom).post(trust.mine.to(), { who: 'Amina', ...day })
  assert.match((await as(tom).get(trust.mine.to())).words, /The last day of it is 30 June 2026/)
  assert.ok(await speaks(village, amina, tom, '2026-06-30'))
  assert.equal(await speaks(village, amina, tom, '2026-07-01'), false)
})

test('a broker who spoke with both writes it down, and the person is told', async (village) => {
  const { as, quinn, bert, tom, amina } = village
  const at = trust.of.to({ personId: shortId(tom.personId) })
  assert.equal((await as(amina).get(at)).status, 404)
  assert.equal((await as(amina).post(at, { who: 'Bert' })).status, 404)
  assert.match(
    (await as(quinn).get(people.show.to({ personId: shortId(tom.personId) }))).words,
    /Who may say the word of Tom/,
  )
  assert.match((await as(quinn).get(at)).words, /only do this after you spoke with both/)
  assert.equal((await as(quinn).post(at, { who: 'Bert' })).location, at)
  assert.match(await lettersTo(village, tom), /Bert may say your word.*end it on your page or tell us/s)
  assert.ok(await speaks(village, bert, tom))
  const ending = { person: shortId(tom.personId), delegate: shortId(bert.personId) }
  assert.equal((await as(amina).post(`${at}/end`, ending)).status, 404)
  const elsewhere = trust.endOf.to({ personId: shortId(amina.personId) })
  assert.equal((await as(quinn).post(elsewhere, ending)).status, 404)
  assert.equal((await as(quinn).post(`${at}/end`, ending)).location, at)
  assert.equal(await speaks(village, bert, tom), false)
})

test('a broker pauses exchanges of somebody, who reads it, and lifts it again; undo is one press', async (village) => {
  const { as, quinn, tom, amina } = village
  const personId = shortId(tom.personId)
  for (const at of [trust.pause, trust.lift])
    assert.equal((await as(amina).post(at.to({ personId }), {})).status, 404)
  assert.match(
    (await as(quinn).get(people.show.to({ personId }))).words,
    /A pause means: for now nothing new/,
  )
  const { page, undo } = await sendAndLook(as(quinn), trust.pause.to({ personId }), {})
  assert.match(page.words, /Exchanges of Tom pause since 15 June 2026.*Lift the pause/)
  assert.match(
    (await as(tom).get(people.me.to())).words,
    /Your exchanges with others pause since 15 June 2026/,
  )
  assert.doesNotMatch((await as(amina).get(people.show.to({ personId }))).words, /pause/i)
  assert.equal((await as(quinn).post(undo!.action, undo!.values)).status, 303)
  assert.doesNotMatch((await as(tom).get(people.me.to())).words, /pause/)
  await as(quinn).post(trust.pause.to({ personId }), {})
  assert.equal((await as(quinn).post(trust.lift.to({ personId }), {})).status, 303)
  await helped(village, tom, amina, 60)
})

test('somebody keeps a distance: nobody is told, nothing is written down, and it ends in one press', async (village) => {
  const { as, quinn, tom, amina } = village
  const personId = shortId(tom.personId)
  const { page, undo } = await sendAndLook(as(amina), trust.distance.to({ personId }), {})
  assert.match(page.words, /You keep a distance from Tom\. Nobody was told/)
  assert.equal(undo!.action, trust.endDistance.to({ personId }))
  assert.match(
    (await as(amina).get(trust.mine.to())).words,
    /From whom I keep a distance.*Tom since 15 June 2026/,
  )
  for (const who of [tom, quinn]) {
    const theirs = people.show.to({ personId: shortId((who === tom ? amina : tom).personId) })
    assert.doesNotMatch((await as(who).get(theirs)).words, /keep a distance from (Tom|Amina)\. Nobody/)
    assert.doesNotMatch((await as(who).get(trust.mine.to())).words, /Amina since|Tom since/)
  }
  assert.equal(await lettersTo(village, tom), '')
  const said = {
    direction: 'gave',
    kind: 'gardening',
    length: '60',
    when: 'today',
    comeBack: 'hours',
    who: 'Amina',
  }
  const refused = await as(tom).post('/exchanges/new', said)
  assert.match(refused.problems[0]!, /cannot be written down between the two of you at the moment/)
  assert.equal((await as(amina).post(undo!.action, undo!.values)).status, 303)
  assert.equal((await as(tom).post('/exchanges/new', said)).status, 303)
  await assert.rejects(
    keepDistance(village.tx, tom, { wantedBy: amina.personId, fromId: tom.personId, today }, atNoon),
  )
})

test('a press that is not understood does nothing and shows the way back; of oneself or nobody there is none', async (village) => {
  const { as, tom, amina, tx } = village
  const to = (personId: string) => trust.distance.to({ personId: shortId(personId) })
  const keyless = await as(amina).post(to(tom.personId), { key: '' })
  assert.equal(keyless.status, 422)
  assert.match(keyless.words, /Back to Tom/)
  for (const id of [amina.personId, newId()]) assert.equal((await as(amina).post(to(id), {})).status, 404)
  assert.deepEqual(await tx.selectFrom('distances').select('id').execute(), [])
})

function speaks({ tx, communityId }: Village, who: Actor, forWhom: Actor, day = today): Promise<boolean> {
  return maySpeakFor(tx, communityId, who.personId, forWhom.personId, day)
}

async function lettersTo({ tx }: Village, { personId }: Actor): Promise<string> {
  const letters = await tx
    .selectFrom('mails')
    .select(['subject', 'words'])
    .where('personId', '=', personId)
    .execute()
  return letters.map(({ subject, words }) => `${subject}\n${words}`).join('\n')
}
