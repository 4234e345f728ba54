import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../urls.ts'

test('a new address is told to the old one and to itself, in the language of the person, and old links open nothing', async ({
  as,
  tx,
  tom,
  communityId,
}) => {
  const link = { tokenDigest: 'on its way', personId: tom.personId, communityId }
  await tx
    .insertInto('signInLinks')
    .values({ ...link, createdAt: new Date(), expiresAt: new Date() })
    .execute()
  await as(tom).post(people.editMe.to(), { ...aboutTom, email: 'tom@new.example', language: 'en-easy' })
  const mails = await mailsTo(tx, tom)
  assert.deepEqual(mails.map(({ toAddress }) => toAddress).sort(), ['tom@example.org', 'tom@new.example'])
  for (const { words } of mails)
    assert.match(words, /^Hello Tom,\n\nYour e-mail address at Riverside is a new one/)
  assert.deepEqual(await tx.selectFrom('signInLinks').selectAll().execute(), [])

  await as(tom).post(people.editMe.to(), {
    ...aboutTom,
    email: 'tom@new.example',
    phone: '1',
    language: 'en',
  })
  assert.equal((await mailsTo(tx, tom)).length, 2)
})

test('a broker who changes it is named in the letter, and no address at all is told to the old one', async ({
  as,
  tx,
  tom,
  quinn,
}) => {
  const sent = await as(quinn).post(editOf(tom), { ...aboutTom, email: '' })
  assert.equal(sent.location, pageOf(tom))
  const [mail, ...others] = await mailsTo(tx, tom)
  assert.deepEqual(others, [])
  assert.match(mail!.words, /no e-mail address for you at Riverside any more.*\n\nQuinn did this for you/)
})

test('nobody but themselves changes the address of somebody who looks after things', async ({
  as,
  tx,
  amina,
  quinn,
  alsoBroker,
}) => {
  const broker = await alsoBroker(amina)
  const form = await as(broker).get(editOf(quinn))
  assert.equal(form.document.querySelector('#email'), null)
  assert.match(form.words, /quinn@example\.org Links for signing in go to this address/)
  const tried = await as(broker).post(editOf(quinn), {
    ...aboutTom,
    name: 'Quinn',
    email: 'amina@example.org',
  })
  assert.equal(tried.status, 422)
  assert.match(tried.problems[0]!, /only Quinn can change it/)
  // Everything else a broker may write, and the address stays as it was.
  const { email: _, ...others } = { ...aboutTom, name: 'Quinn', phone: '01632 960 001' }
  assert.equal((await as(broker).post(editOf(quinn), others)).status, 303)
  assert.deepEqual(await contactOf(tx, quinn), { email: 'quinn@example.org', phone: '01632 960 001' })
})

test('a broker is asked whether an address is shared; to anybody else it tells nothing', async ({
  as,
  tx,
  bert,
  amina,
  quinn,
}) => {
  const said = { ...aboutTom, name: 'Bert', email: 'TOM@example.org' }
  const asked = await as(quinn).post(editOf(bert), said)
  assert.equal(asked.status, 422)
  assert.match(asked.problems[0]!, /also the one of Tom/)
  assert.ok(asked.document.querySelector('#sharing'))
  assert.equal((await as(quinn).post(editOf(bert), { ...said, shared: 'asked', sharing: 'yes' })).status, 303)
  assert.equal((await contactOf(tx, bert)).email, 'TOM@example.org')
  const own = await as(amina).post(people.editMe.to(), {
    ...aboutTom,
    name: 'Amina',
    email: 'tom@example.org',
  })
  assert.equal(own.status, 303)
})

const aboutTom = {
  name: 'Tom',
  about: '',
  area: 'The Green',
  email: 'tom@example.org',
  phone: '',
  other_phone: '',
  language: 'en',
}

function pageOf({ personId }: Pick<Actor, 'personId'>): string {
  return people.show.to({ personId: shortId(personId) })
}

function editOf({ personId }: Pick<Actor, 'personId'>): string {
  return people.edit.to({ personId: shortId(personId) })
}

function mailsTo(tx: Village['tx'], { personId }: Actor) {
  return tx.selectFrom('mails').selectAll().where('personId', '=', personId).orderBy('id').execute()
}

function contactOf(tx: Village['tx'], { personId }: Actor) {
  return tx
    .selectFrom('contactDetails')
    .select(['email', 'phone'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
}
