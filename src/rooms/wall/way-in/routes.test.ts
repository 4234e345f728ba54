import assert from 'node:assert/strict'
import { hangWall } from '../../../../test/support/at-wall.ts'
import { test } from '../../../../test/support/village.ts'
import { newId, shortId } from '../../../platform/ids.ts'
import { wall } from '../urls.ts'

test('somebody chooses four figures, is on the wall, and takes themselves off again', async (village) => {
  const { as, amina, tx } = village
  const screen = await hangWall(village)
  assert.match((await screen.get(wall.comeIn.to())).words, /Nobody is on the wall yet/)
  assert.equal((await as(amina).post(wall.mine.to(), { way: 'pin', pin: '4071' })).location, '/me')
  const page = await as(amina).get(wall.mine.to())
  assert.match(page.words, /You are on the wall, with four figures, since 15 Jun 2026/)
  assert.match((await screen.get(wall.comeIn.to())).words, /Amina/)
  const { secretDigest } = await tx.selectFrom('wallWaysIn').select('secretDigest').executeTakeFirstOrThrow()
  assert.doesNotMatch(secretDigest, /4071/)
  assert.equal((await as(amina).post(wall.mineOff.to(), {})).location, '/me')
  assert.doesNotMatch((await screen.get(wall.comeIn.to())).words, /Amina/)
})

test('a row of pictures is tapped one by one, looked at once more, and saved', async ({ as, amina, tx }) => {
  let page = await as(amina).get(`${wall.mine.to()}?way=pictures`)
  for (const picture of ['dog-face', 'key', 'sun']) {
    const row = page.document.querySelector('main [name=row]')?.getAttribute('value') ?? ''
    page = await as(amina).post(wall.mine.to(), { way: 'pictures', row, picture })
    assert.equal(page.status, 200)
  }
  assert.match(page.words, /These are your pictures, in this order\. Can you remember them\? Dog Key Sun/)
  assert.equal((await tx.selectFrom('wallWaysIn').selectAll().execute()).length, 0)
  const saved = { way: 'pictures', row: 'dog-face key sun', save: 'yes' }
  assert.equal((await as(amina).post(wall.mine.to(), saved)).location, '/me')
  assert.match((await as(amina).get(wall.mine.to())).words, /with three pictures/)
  const short = { ...saved, row: 'dog-face key' }
  assert.equal((await as(amina).post(wall.mine.to(), short)).status, 200)
})

test('figures and rows that anybody would try are refused kindly, and never sent back', async ({
  as,
  amina,
}) => {
  const easy = await as(amina).post(wall.mine.to(), { way: 'pin', pin: '1234' })
  assert.equal(easy.status, 422)
  assert.deepEqual(easy.problems, ['Others would try these 4 figures first. Choose others.'])
  assert.doesNotMatch(easy.text, /1234/)
  assert.deepEqual((await as(amina).post(wall.mine.to(), { way: 'pin', pin: '12' })).problems, [
    'Type 4 figures.',
  ])
  const row = await as(amina).post(wall.mine.to(), { way: 'pictures', row: 'key key', picture: 'key' })
  assert.deepEqual(row.problems, ['Others would try these 3 pictures first. Choose others.'])
  const neither = await as(amina).post(wall.mine.to(), { way: 'nothing' })
  assert.equal(neither.status, 422)
  assert.deepEqual(neither.problems, ['Choose pictures or figures.'])
})

test('a broker puts Bert, who has no e-mail, on the wall with him; he reads who did', async (village) => {
  const { as, quinn, bert, amina } = village
  const personId = shortId(bert.personId)
  const page = await as(quinn).get(`/people/${personId}`)
  assert.ok(page.document.querySelector(`a[href="${wall.of.to({ personId })}"]`))
  const sent = await as(quinn).post(wall.of.to({ personId }), { way: 'pin', pin: '7302' })
  assert.equal(sent.location, `/people/${personId}`)
  assert.match((await as(bert).get(wall.mine.to())).words, /Quinn put you on the wall, together with you/)
  const screen = await hangWall(village)
  const came = await screen.post(wall.comeInAs.to({ personId }), { pin: '7302' })
  assert.equal(came.location, '/me')

  const off = await as(quinn).post(wall.offOf.to({ personId }), {})
  assert.equal(off.location, `/people/${personId}`)
  const theirs = shortId(amina.personId)
  assert.match((await as(quinn).get(wall.of.to({ personId: theirs }))).words, /Amina has e-mail/)
  const refused = await as(quinn).post(wall.of.to({ personId: theirs }), { way: 'pin', pin: '7302' })
  assert.equal(refused.status, 422)
  assert.equal((await as(quinn).post(wall.offOf.to({ personId: theirs }), {})).status, 422)
})

test('the same form again does it once; with other words under its key it is refused', async ({
  as,
  amina,
}) => {
  const key = newId()
  assert.equal((await as(amina).post(wall.mine.to(), { key, way: 'pin', pin: '4071' })).status, 303)
  assert.equal((await as(amina).post(wall.mine.to(), { key, way: 'pin', pin: '4071' })).status, 303)
  const row = { key, way: 'pictures', row: 'key sun fish', save: 'yes' }
  assert.equal((await as(amina).post(wall.mine.to(), row)).status, 422)
})
