import assert from 'node:assert/strict'
import { test, type Village } from '../../../test/support/village.ts'
import { newId } from '../../platform/ids.ts'
import { community } from './urls.ts'

const agreed = {
  name: 'Harbour',
  help_name: 'Ruth',
  help_phone: '01632 960002',
  help_email: 'ruth@example.org',
  time_zone: 'Europe/Madrid',
  language: 'en-easy',
  rounding: '5',
  expire: '20',
  auto_confirm: '10',
}

function kept({ tx }: Village) {
  return tx.selectFrom('communities').selectAll().executeTakeFirstOrThrow()
}

test('a steward keeps what was agreed, and finds it on the page again', async (village) => {
  const { as, quinn } = village
  const page = community.settings.to()
  const form = { ...agreed, key: newId() }
  for (const _ of ['once', 'twice']) assert.equal((await as(quinn).post(page, form)).location, page)
  const { name, helpName, timeZone, language, roundingMinutes, expireAfterDays } = await kept(village)
  assert.deepEqual([name, helpName, timeZone, language], ['Harbour', 'Ruth', 'Europe/Madrid', 'en-easy'])
  assert.deepEqual([roundingMinutes, expireAfterDays], [5, 20])
  assert.equal((await kept(village)).autoConfirmAfterDays, 10)
  const { document } = await as(quinn).get(page)
  const shown = (field: string) => document.querySelector(`[name=${field}]`)?.getAttribute('value')
  assert.deepEqual(['name', 'expire', 'auto_confirm'].map(shown), ['Harbour', '20', '10'])
})

test('an empty box is no limit, and so is one with a space in it', async (village) => {
  const { as, quinn } = village
  for (const nothing of ['', ' ']) {
    const form = { ...agreed, auto_confirm: nothing }
    assert.equal((await as(quinn).post(community.settings.to(), form)).status, 303)
    assert.equal((await kept(village)).autoConfirmAfterDays, null)
  }
})

test('what cannot be is said at its field, and nothing is kept', async (village) => {
  const { as, quinn } = village
  const wrong: [Partial<typeof agreed>, RegExp][] = [
    [{ name: ' ' }, /name of the community/],
    [{ time_zone: 'Mars' }, /time zone/],
    [{ rounding: '7' }, /one of the steps/],
    [{ expire: '0' }, /from 1 to 365/],
    [{ auto_confirm: 'ten' }, /whole number/],
    [{ help_email: 'ruth' }, /e-mail address/],
    [{ expire: '20', auto_confirm: '21' }, /or fewer/],
  ]
  for (const [part, words] of wrong) {
    const answer = await as(quinn).post(community.settings.to(), { ...agreed, ...part })
    assert.equal(answer.status, 422)
    assert.match(answer.problems.join(), words)
  }
  assert.equal((await kept(village)).name, 'Riverside')
})

test('nobody but a steward finds the settings', async ({ as, alsoBroker, amina, tom, nobody }) => {
  for (const person of [amina, await alsoBroker(tom)]) {
    assert.equal((await as(person).get(community.settings.to())).status, 404)
    assert.equal((await as(person).post(community.settings.to(), agreed)).status, 404)
  }
  assert.equal((await nobody.post(community.settings.to(), agreed)).location, '/sign-in')
})
