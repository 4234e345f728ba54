import assert from 'node:assert/strict'
import { test } from '../../../../test/support/village.ts'
import { kinds, ruleOf } from '../../exchanges/kinds.ts'
import { board } from '../urls.ts'

const asked = { words: 'A hand with my shower', kind: 'personal-care', details: 'In the mornings', also: '' }

test('the rule is the kind’s: most need nothing, some a talk, a few are arranged', async () => {
  const by = Map.groupBy(kinds, ({ id }) => ruleOf(id))
  assert.deepEqual(
    by.get('arranged')?.map(({ id }) => id),
    ['personal-care', 'money'],
  )
  assert.ok(by.get('talk')!.some(({ id }) => id === 'lifts'))
  assert.ok(by.get('usual')!.length > 12)
  assert.equal(ruleOf('something brought from elsewhere'), 'usual')
})

test('what is arranged goes to a broker and not on the board, with another way offered at once', async (village) => {
  const { as, amina, bert, quinn, tx } = village
  const sent = await as(amina).post(board.ask.to(), { ...asked, also: 'Songs' })
  assert.match(sent.location!, /^\/board\/arranged\//)
  const page = await as(amina).get(sent.location!)
  assert.match(page.words, /not on the board.*says nothing about you.*Could we do it together\?/)
  const link = [...page.document.querySelectorAll('main a.govuk-button')].find(({ textContent }) =>
    /Put that on the board/.test(textContent),
  )
  const form = await as(amina).get(link!.getAttribute('href')!)
  assert.equal(form.document.querySelector('#words')?.getAttribute('value'), 'Doing it together')
  const boardPage = (await as(bert).get(board.index.to())).words
  assert.doesNotMatch(boardPage, /shower/)
  assert.match(boardPage, /Songs/)
  assert.equal((await as(bert).get(sent.location!)).status, 404)
  assert.equal((await as(bert).post(`${sent.location}/withdraw`, {})).status, 404)
  assert.doesNotMatch((await as(bert).get(board.arranged.to())).words, /shower/)
  assert.match((await as(quinn).get(board.arranged.to())).words, /Waits to be arranged A hand with my shower/)

  assert.equal((await as(amina).post(sent.location!, { outcome: 'arranged', answer: 'x' })).status, 404)
  const unsaid = await as(quinn).post(sent.location!, { outcome: 'declined', answer: ' ' })
  assert.equal(unsaid.status, 422)
  assert.deepEqual(unsaid.problems, ['Say who does it, or how else it can be made possible'])
  const answer = 'The nurse comes on Mondays; Sue sits with you before.'
  assert.equal(
    (await as(quinn).post(sent.location!, { outcome: 'together', answer })).location,
    sent.location,
  )
  assert.match((await as(amina).get(sent.location!)).words, /Done another way.*The nurse comes on Mondays/)
  const late = await as(amina).post(`${sent.location}/withdraw`, {})
  assert.deepEqual(late.problems, ['It was settled in the meantime'])
  const letters = await tx.selectFrom('mails').select(['personId', 'subject']).orderBy('id').execute()
  assert.deepEqual(letters, [
    { personId: quinn.personId, subject: 'Amina would like something arranged' },
    { personId: amina.personId, subject: 'About what you wanted arranged' },
  ])
})

test('whoever asked takes it back; what stands on the board does not become something that is arranged', async (village) => {
  const { as, amina, tom } = village
  const { location } = await as(amina).post(board.offer.to(), { ...asked, kind: 'money' })
  assert.equal((await as(amina).post(`${location}/withdraw`, {})).location, board.arranged.to())
  assert.match((await as(amina).get(board.arranged.to())).words, /Settled A hand with my shower.*Taken back/)
  const lift = await as(amina).post(board.ask.to(), { ...asked, kind: 'lifts' })
  assert.match((await as(tom).get(lift.location!)).words, /Good to talk about first/)
  const reworded = await as(amina).post(`${lift.location}/words`, asked)
  assert.equal(reworded.status, 422)
  assert.match(reworded.problems[0] ?? '', /This kind is arranged/)
})
