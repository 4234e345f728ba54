import assert from 'node:assert/strict'
import { test, type Village } from '../../../test/support/village.ts'
import { exchanges } from './urls.ts'

const anHour = { direction: 'gave', kind: 'gardening', length: '60', when: 'today', comeBack: 'hours' }

test('what is settled comes in pages and none is lost', async (village) => {
  const { as, amina, tom } = village
  for (let turn = 0; turn < 30; turn += 1) {
    const at = await write(village, { ...anHour, who: 'amina' })
    assert.equal((await as(amina).post(`${at}/confirm`, { version: '1' })).status, 303)
  }
  const first = await as(tom).get(exchanges.index.to())
  const linesOf = (page: typeof first) =>
    [...page.document.querySelectorAll('.lines a')].map((link) => link.getAttribute('href'))
  const older = await as(tom).get(first.document.querySelector('a[rel=next]')!.getAttribute('href')!)
  assert.equal(new Set([...linesOf(first), ...linesOf(older)]).size, 30)
})

async function write({ as, tom }: Village, form: Record<string, string>): Promise<string> {
  const sent = await as(tom).post(exchanges.log.to(), form)
  assert.equal(sent.status, 303, sent.problems.join(', '))
  return sent.location!
}
