import assert from 'node:assert/strict'
import { test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { shortId } from '../../platform/ids.ts'
import { exchanges } from '../exchanges/urls.ts'
import { closeMembership } from '../leaving/commands.ts'
import { wall } from '../wall/urls.ts'
import { settleTasks } from './settle.ts'
import { tasksTaken } from './urls.ts'

const day = 24 * 60 * 60 * 1000
const typed = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const decision = {
  basis: 'decision',
  decided: 'At the June meeting, all for it',
  ...typed('on', '2026-06-12'),
  ...typed('ends', '2027-06-12'),
}

/** Gives somebody a task as Quinn, and answers how its page is called. */
async function give({ as, quinn }: Village, who: string, task: string, more: Record<string, string> = {}) {
  const sent = await as(quinn).post(tasksTaken.give.to(), { who, task, ...decision, ...more })
  assert.equal(sent.status, 303, sent.problems.join())
  return sent.location?.split('/').at(-1) ?? ''
}

async function taskOf({ tx }: Village, { personId }: Actor, task: string): Promise<string> {
  const { id } = await tx
    .selectFrom('tasksTakenOn')
    .select('id')
    .where('personId', '=', personId)
    .where('task', '=', task)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow()
  return shortId(id)
}

test('everybody sees who looks after what, by whose decision and until when; rights follow at once', async (village) => {
  const { as, amina, tom, quinn, nobody } = village
  assert.equal((await as(amina).get('/whats-on')).status, 404)
  await give(village, 'Amina', 'facilitator')
  await give(village, 'Tom', 'own', { words: 'Waters the garden' })
  const { words } = await as(tom).get(tasksTaken.index.to())
  assert.match(
    words,
    /Facilitator.*Amina.*until 12 Jun 2027.*decided on 12 June 2026: At the June meeting, all for it/,
  )
  assert.match(words, /Waters the garden: Tom/)
  assert.match(words, /Steward.*Quinn/)
  assert.match(words, /Safeguarding lead.*Nobody looks after this at the moment/)
  assert.equal((await as(amina).get('/whats-on')).status, 200)
  assert.equal((await as(tom).get('/whats-on')).status, 404)
  assert.equal((await as(amina).get('/check')).status, 404)
  assert.equal((await nobody.get(tasksTaken.index.to())).status, 303)
  // What one looks after without keys changes nothing about one's own way in.
  assert.equal((await as(quinn).get(`/people/${shortId(tom.personId)}/code`)).status, 200)
})

test('a form that cannot stand comes back with all that was typed and says why; only stewards see it', async (village) => {
  const { as, amina, quinn, bert, tx } = village
  const sendAs = (values: Record<string, string>) =>
    as(quinn).post(tasksTaken.give.to(), { who: 'Amina', task: 'welcomer', ...decision, ...values })
  const problems = async (values: Record<string, string>) => (await sendAs(values)).problems
  assert.deepEqual(await problems({ who: '', task: 'king' }), ['Write a name', 'Choose a task'])
  assert.deepEqual(await problems({ task: 'own' }), ['Write what you call it, in 80 letters at most'])
  assert.deepEqual(await problems({ decided: '', ...typed('on', '') }), [
    'Write what the group decided, in 300 letters at most',
    'Write the day of the decision',
  ])
  assert.deepEqual(await problems(typed('on', '2026-06-16')), ['This day is still to come'])
  assert.deepEqual(await problems(typed('ends', '2026-06-15')), ['The last day has to be after today'])
  assert.deepEqual(await problems(typed('ends', '2029-06-15')), ['A task is for two years at most'])
  assert.deepEqual(await problems({ who: 'Xylophone' }), ['Nobody here has a name like this'])
  await give(village, 'Amina', 'welcomer')
  const twice = await sendAs({})
  assert.deepEqual(twice.problems, ['They have this task already'])
  assert.equal(twice.document.querySelector('#decided')?.getAttribute('value'), decision.decided)
  await tx.updateTable('people').set({ state: 'moved_on' }).where('id', '=', bert.personId).execute()
  assert.deepEqual(await problems({ who: 'Bert' }), ['Nobody here has a name like this'])
  assert.equal((await as(amina).get(tasksTaken.give.to())).status, 404)
  assert.equal((await as(amina).post(tasksTaken.give.to(), {})).status, 404)
})

test('a steward gives by themselves, ends with a reason for all to read, and takes that back within the hour', async (village) => {
  const { as, amina, quinn, tom, clock } = village
  const taskId = await give(village, 'Amina', 'broker', { basis: 'steward' })
  assert.match((await as(tom).get(tasksTaken.index.to())).words, /Given by Quinn, as a steward/)
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 200)
  const end = tasksTaken.end.to({ taskId })
  assert.equal((await as(tom).post(end, { why: 'x' })).status, 404)
  assert.deepEqual((await as(quinn).post(end, { why: ' ' })).problems, ['Write why, in 300 letters at most'])
  assert.equal((await as(quinn).post(end, { why: 'She asked for it' })).status, 303)
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 404)
  assert.match(
    (await as(tom).get(tasksTaken.before.to())).words,
    /Amina: Broker.*Ended by Quinn: She asked for it/,
  )
  assert.match((await as(quinn).post(end, { why: 'Twice' })).problems.join(), /has changed in the meantime/)

  const resume = tasksTaken.resume.to({ taskId })
  assert.equal((await as(amina).post(resume, {})).status, 404)
  assert.equal((await as(quinn).post(resume, {})).status, 303)
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 200)
  await as(quinn).post(end, { why: 'After all' })
  clock.now = new Date(clock.now.getTime() + 60 * 60 * 1000)
  assert.equal((await as(quinn).post(resume, {})).status, 404)
})

test('one gives back what one looks after at any time, but the last steward finds another first', async (village) => {
  const { as, quinn, amina, tom, tx } = village
  const steward = await taskOf(village, quinn, 'steward')
  const back = tasksTaken.back.to({ taskId: steward })
  assert.equal((await as(amina).post(back, {})).status, 404)
  assert.deepEqual((await as(quinn).post(back, {})).problems, [
    'There has to be one steward. Please give this task to somebody else first',
  ])
  const hers = await give(village, 'Amina', 'steward')
  assert.equal((await as(quinn).post(back, {})).status, 303)
  assert.match((await as(tom).get(tasksTaken.before.to())).words, /Quinn: Steward.*Given back/)
  assert.equal((await as(quinn).get('/settings')).status, 404)
  assert.equal((await as(quinn).post(tasksTaken.resume.to({ taskId: steward }), {})).status, 303)
  assert.equal((await as(quinn).get('/settings')).status, 200)
  assert.equal((await as(amina).post(tasksTaken.back.to({ taskId: hers }), {})).status, 303)
  // And past every form the table itself does not let go of the last.
  await assert.rejects(
    tx.updateTable('tasksTakenOn').set({ until: new Date() }).where('task', '=', 'steward').execute(),
    /the last steward/,
  )
})

test('handing over: both keep what they have until there is a yes', async (village) => {
  const { as, quinn, amina, tom, tx } = village
  const taskId = await taskOf(village, quinn, 'broker')
  const offer = tasksTaken.offer.to({ taskId })
  const answer = tasksTaken.answer.to({ taskId })
  assert.equal((await as(amina).post(offer, { who: 'Tom' })).status, 404)
  assert.match((await as(quinn).post(offer, { who: 'Quinn' })).problems.join(), /This is you/)
  assert.equal((await as(quinn).post(offer, { who: 'Amina' })).status, 303)
  assert.match((await as(quinn).post(offer, { who: 'Tom' })).problems.join(), /Somebody is asked already/)
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 404)
  assert.match((await as(amina).get('/me')).words, /Quinn asks whether you would take this over: Broker/)
  assert.equal((await as(tom).post(answer, { answer: 'yes' })).status, 404)
  assert.equal((await as(amina).post(answer, { answer: 'perhaps' })).status, 422)

  assert.equal((await as(amina).post(answer, { answer: 'no' })).status, 303)
  assert.equal((await as(quinn).get(exchanges.waiting.to())).status, 200)
  await as(quinn).post(offer, { who: 'Amina' })
  assert.equal((await as(quinn).post(tasksTaken.takeBack.to({ taskId }), {})).status, 303)
  assert.match((await as(amina).post(answer, { answer: 'yes' })).problems.join(), /changed in the meantime/)
  await as(quinn).post(offer, { who: 'Amina' })
  const yes = await as(amina).post(answer, { answer: 'yes' })
  assert.equal(yes.status, 303)
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 200)
  assert.equal((await as(quinn).get(exchanges.waiting.to())).status, 404)
  assert.match((await as(tom).get(yes.location ?? '')).words, /Taken over from Quinn/)
  const { words } = await as(tom).get(tasksTaken.before.to())
  assert.match(words, /Quinn: Broker.*Handed over/)
  const mails = await tx.selectFrom('mails').select(['toAddress', 'subject']).orderBy('id').execute()
  assert.deepEqual(
    mails.map(({ toAddress, subject }) => `${toAddress} ${subject}`),
    [
      'amina@example.org Quinn asks whether you would take something over',
      'quinn@example.org Amina would rather not: Broker',
      'amina@example.org Quinn asks whether you would take something over',
      'amina@example.org Quinn asks whether you would take something over',
      'quinn@example.org Amina takes it over: Broker',
    ],
  )
})

test('a month before the end its holder is asked; then it ends by itself, but for the last steward', async (village) => {
  const { as, quinn, amina, tx, clock } = village
  const taskId = await give(village, 'Amina', 'broker', typed('ends', '2026-07-20'))
  const wish = tasksTaken.wish.to({ taskId })
  const settle = () => settleTasks(tx, clock.now, 'http://localhost:3000')
  await settle()
  const asked = () =>
    tx.selectFrom('mails').select('id').where('subject', 'like', 'A month from now%').execute()
  assert.equal((await asked()).length, 0)
  clock.now = new Date(clock.now.getTime() + 5 * day)
  await settle()
  await settle()
  assert.equal((await asked()).length, 1)
  assert.match((await as(amina).get('/me')).words, /This task of yours ends on 20 July 2026: Broker/)
  assert.equal((await as(quinn).post(wish, { wish: 'go-on' })).status, 404)
  assert.equal((await as(amina).post(wish, { wish: 'go-on' })).status, 303)
  assert.doesNotMatch((await as(amina).get('/me')).words, /This task of yours ends/)
  const page = tasksTaken.one.to({ taskId })
  assert.match((await as(quinn).get(page)).words, /Amina would like to go on/)
  const longer = tasksTaken.longer.to({ taskId })
  assert.equal((await as(amina).post(longer, {})).status, 404)
  assert.equal((await as(quinn).post(longer, {})).status, 303)
  assert.match((await as(quinn).get(page)).words, /until 20 Jul 2027/)
  assert.equal((await as(quinn).post(longer, { ends: '2026-07-20' })).status, 303)

  // Her last day is all hers. After it nothing is open, whether or not somebody wrote that down.
  clock.now = new Date('2026-07-20T22:00:00Z')
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 200)
  clock.now = new Date('2026-07-20T23:30:00Z')
  assert.equal((await as(amina).get(exchanges.waiting.to())).status, 404)
  await settle()
  assert.match((await as(amina).get(tasksTaken.before.to())).words, /Amina: Broker.*Its time was over/)

  clock.now = new Date('2028-01-01T12:00:00Z')
  await settle()
  const { words } = await as(quinn).get(tasksTaken.index.to())
  assert.match(words, /Steward.*Quinn/)
  assert.equal((await as(quinn).get(exchanges.waiting.to())).status, 404)
  assert.equal((await as(quinn).get('/settings')).status, 200)
})

test('whoever goes gives everything back, and for the last steward somebody stands in', async (village) => {
  const { as, quinn, amina, tx, alsoBroker, clock } = village
  const broker = await alsoBroker(amina)
  const gone = { personId: quinn.personId, lastDay: '2026-06-15' }
  assert.ok((await closeMembership(tx, broker, gone, clock.now)).ok)
  const { words } = await as(amina).get(tasksTaken.index.to())
  assert.match(words, /Steward.*Amina.*Amina stands in since the last steward went/)
  assert.equal((await as(amina).get('/settings')).status, 200)
  assert.match((await as(amina).get(tasksTaken.before.to())).words, /Quinn: Steward.*They left/)
})

test('a task is not there for another community, and a name that is no task is nowhere', async ({
  as,
  quinn,
}) => {
  assert.equal((await as(quinn).get('/tasks/2222')).status, 404)
  assert.equal((await as(quinn).get('/tasks/before?after=2222')).status, 200)
  assert.equal((await as(quinn).get(wall.keeping.to())).status, 200)
})
