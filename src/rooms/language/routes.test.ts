import assert from 'node:assert/strict'
import { test } from '../../../test/support/village.ts'
import { newId } from '../../platform/ids.ts'
import { Share } from './rules.ts'

test('any text can be looked at, and nothing of it is kept', async ({ as, amina }) => {
  const here = as(amina)
  const page = await here.get('/language')
  assert.equal(page.document.querySelectorAll('form.coupon').length, 1)
  const look = (form: Record<string, string>) =>
    here.post('/language/look', { key: newId(), written: 'en', ...form })
  const found = await look({ text: 'The elderly wait. People are not burdens. We cook side by side.' })
  assert.equal(found.status, 200)
  assert.match(found.words, /1 place to think over/)
  assert.equal(found.document.querySelector('form .lines mark')!.textContent, 'The elderly')
  assert.match(found.words, /Words that do people good: 1/)
  assert.match(found.words, /It says that this is not so/)
  const meant = await look({ text: 'The elderly wait.', meant: 'L018:The elderly' })
  assert.match(meant.words, /Nothing to think over/)
  const empty = await look({ text: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.words, /Put in a text, or choose a file/)
  const help = await here.get('/help')
  assert.ok(help.document.querySelector('a[href="/language"]'))
})

test('whoever writes an ask or a gift may have their words looked at first, and loses none of them', async ({
  as,
  amina,
}) => {
  for (const way of ['/board/ask', '/board/offer']) {
    const page = await as(amina).post(way, {
      key: newId(),
      words: 'Tea for the elderly',
      details: '',
      look: 'yes',
    })
    assert.equal(page.status, 200)
    assert.match(page.words, /There is one place where you might say it another way/)
    assert.equal(page.document.querySelector('#words')!.getAttribute('value'), 'Tea for the elderly')
    assert.equal(page.document.querySelector('[role=alert]'), null)
  }
})

test('programs ask for findings; signed in, or where the host lets everybody', async ({
  as,
  amina,
  nobody,
}) => {
  const body = JSON.stringify({ text: 'The elderly wait.' })
  const headers = { 'content-type': 'application/json' }
  const told = await as(amina).request('/api/language/check', { method: 'POST', headers, body })
  assert.equal(told.status, 200)
  const [one] = (await told.json()) as { id: string; column: number }[]
  assert.deepEqual([one!.id, one!.column], ['L018', 1])
  assert.equal((await nobody.request('/api/language/check', { method: 'POST', headers, body })).status, 401)
  const wrong = await as(amina).request('/api/language/check', { method: 'POST', headers, body: '[' })
  assert.equal(wrong.status, 400)
})

test('a sender has so many texts a minute, and then has to wait', async () => {
  const share = new Share(2)
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second))
  assert.deepEqual(
    [share.take('a', at(0)), share.take('a', at(1)), share.take('a', at(2))],
    [true, true, false],
  )
  assert.equal(share.take('b', at(2)), true)
  assert.equal(share.take('a', at(61)), true)
})
