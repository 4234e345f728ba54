import assert from 'node:assert/strict'
import { test, type Village } from '../../../../test/support/village.ts'
import { newId } from '../../../platform/ids.ts'
import { community } from '../urls.ts'

const door = community.limits.to()
const agreed = {
  floor: '10',
  prompt: '20',
  whole_steps: 'yes',
  oldest: '60',
  starter: '2',
  'accompanied-day': '01',
  'accompanied-month': '04',
  'accompanied-year': '2026',
  grant_voices: '5',
  grant_days: '7',
}

async function kept({ tx }: Village) {
  const row = await tx.selectFrom('communities').selectAll().executeTakeFirstOrThrow()
  const { floorMinutes, promptMinutes, wholeSteps, oldestDays, starterMinutes } = row
  const { firstAccompaniedAfter, grantVoices, grantDays } = row
  return [
    ...[floorMinutes, promptMinutes, wholeSteps, oldestDays, starterMinutes],
    ...[firstAccompaniedAfter, grantVoices, grantDays],
  ]
}

test('a steward keeps how far things go, and finds it on the page again', async (village) => {
  const { as, quinn } = village
  const form = { ...agreed, key: newId() }
  for (const _ of ['once', 'twice']) assert.equal((await as(quinn).post(door, form)).location, door)
  assert.deepEqual(await kept(village), [-600, 1200, true, 60, 120, '2026-04-01', 5, 7])
  const { document } = await as(quinn).get(door)
  for (const [name, value] of Object.entries(agreed).filter(([one]) => one !== 'whole_steps'))
    assert.equal(document.querySelector(`[name=${name}]`)?.getAttribute('value'), value, name)
  assert.ok(document.querySelector('[name=whole_steps][value=yes]')?.hasAttribute('checked'))
})

test('what is left empty is no limit, and a space is nothing', async (village) => {
  const { as, quinn } = village
  await as(quinn).post(door, agreed)
  const day = { 'accompanied-day': '', 'accompanied-month': '', 'accompanied-year': '' }
  for (const nothing of ['', ' ']) {
    const empty = { floor: nothing, prompt: nothing, oldest: nothing, starter: nothing, ...day }
    const form = { ...agreed, ...empty, whole_steps: 'no', grant_voices: '3', grant_days: '3' }
    assert.equal((await as(quinn).post(door, form)).status, 303)
    assert.deepEqual(await kept(village), [null, null, false, null, null, null, 3, 3])
  }
})

test('nought is a floor, a minus changes nothing, and quarters will do', async (village) => {
  const { as, quinn } = village
  for (const [typed, minutes] of [
    ['0', 0],
    ['-10', -600],
    ['1,25', -75],
  ] as const) {
    assert.equal((await as(quinn).post(door, { ...agreed, floor: typed })).status, 303)
    assert.equal((await kept(village))[0], minutes)
  }
})

test('what cannot be is told at its box, nothing is kept, and nothing typed is lost', async (village) => {
  const { as, quinn } = village
  const wrong: [keyof typeof agreed, string][] = [
    ['floor', 'ten'],
    ['prompt', '0'],
    ['whole_steps', 'maybe'],
    ['oldest', '0'],
    ['oldest', '3651'],
    ['starter', '101'],
    ['accompanied-day', '31'],
    ['grant_voices', '0'],
    ['grant_voices', ''],
    ['grant_days', '61'],
  ]
  for (const [name, typed] of wrong) {
    const page = await as(quinn).post(door, { ...agreed, [name]: typed })
    assert.equal(page.status, 422, `${name}: ${typed}`)
    assert.equal(page.problems.length, 1)
    if (name !== 'whole_steps')
      assert.equal(page.document.querySelector(`[name=${name}]`)?.getAttribute('value'), typed)
  }
  assert.deepEqual((await kept(village))[0], null)
})

test('each stands with what it does, an example and what is usual; nobody but a steward finds them', async ({
  as,
  quinn,
  amina,
  tom,
  alsoBroker,
}) => {
  const { words } = await as(quinn).get(door)
  assert.equal([...words.matchAll(/Usual: /g)].length, 8)
  assert.match((await as(quinn).get(community.settings.to())).words, /How far things may go/)
  for (const person of [amina, await alsoBroker(tom)]) {
    assert.equal((await as(person).get(door)).status, 404)
    assert.equal((await as(person).post(door, agreed)).status, 404)
  }
})
