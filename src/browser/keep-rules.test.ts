import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asItLooked, isKeptPage, isOnWall, isTooOld, outcomeOf, templateIn, whoIsOn } from './keep-rules.ts'

test('only one’s own main pages are kept: nothing of others, no settings, no codes', () => {
  for (const path of ['/me', '/board', '/people', '/exchanges', '/exchanges/new', '/statement', '/help'])
    assert.ok(isKeptPage(path), path)
  for (const path of [
    '/statement/x',
    '/people/x',
    '/people/x/code',
    '/settings',
    '/me/about',
    '/sheets/new',
    '/check',
    '/sign-in',
  ])
    assert.ok(!isKeptPage(path), path)
})

test('whose page it is stands at its head only, not in what people write', () => {
  assert.equal(whoIsOn('<!DOCTYPE html><html lang="en" data-who="amina" class="x"><body>'), 'amina')
  assert.equal(whoIsOn('<html lang="en"><body><p data-who="tom">'), null)
  assert.ok(
    isOnWall('<html data-who="amina" data-wall="">') && !isOnWall('<html data-who="amina"><p data-wall>'),
  )
})

test('a kept page says so first, and its forms have keys that nobody has used', () => {
  const page = '<body class="a"><form><input type="hidden" name="key" value="used-before"/></form>'
  const shown = asItLooked(page, '<p>Offline</p>', () => 'fresh-key')
  assert.equal(
    shown,
    '<body class="a"><p>Offline</p><form><input type="hidden" name="key" value="fresh-key"/></form>',
  )
  assert.equal(
    templateIn('<template id="a">x</template><template id="strip"><p>1</p></template>', 'strip'),
    '<p>1</p>',
  )
})

test('what an answer means: written down, to be looked at, signed out, or to be tried again', () => {
  const url = 'https://house.example/exchanges/x'
  assert.equal(outcomeOf({ status: 200, redirected: true, url }), 'written')
  assert.equal(outcomeOf({ status: 422, redirected: false, url }), 'look')
  assert.equal(
    outcomeOf({ status: 200, redirected: true, url: 'https://house.example/sign-in' }),
    'signed-out',
  )
  for (const status of [200, 403, 404, 429, 500, 503])
    assert.equal(outcomeOf({ status, redirected: false, url }), null)
})

test('after a week nothing is shown any more, nor what has no date', () => {
  const day = 24 * 60 * 60 * 1000
  assert.ok(!isTooOld(0, 6 * day) && isTooOld(0, 7 * day) && isTooOld(Number.NaN, 0))
})
