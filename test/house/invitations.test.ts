import assert from 'node:assert/strict'
import { shortId } from '../../src/platform/ids.ts'
import { test } from '../support/village.ts'

// A list with nothing in it says what it is for, and offers the next step: a link that leads somewhere.

test('every list that is empty invites, for a neighbour and for a broker', async (village) => {
  const { as, amina, quinn, tom } = village
  const lists = {
    '/board': [amina, quinn],
    '/board?words=zebra': [amina, quinn],
    '/board?kind=sewing&only=offer': [amina, quinn],
    '/people?words=zebra': [amina, quinn],
    '/people?kind=sewing': [amina, quinn],
    '/people?who=moved-on': [quinn],
    '/exchanges': [amina, quinn],
    '/exchanges?words=zebra': [amina, quinn],
    '/exchanges/waiting': [quinn],
    '/exchanges/waiting?all=yes': [quinn],
    '/statement': [amina, quinn],
    [`/statement/${shortId(tom.personId)}`]: [quinn],
    '/find?q=zebra': [amina, quinn],
    '/me': [amina, quinn],
  }
  const wrong: string[] = []
  for (const [list, visitors] of Object.entries(lists))
    for (const who of visitors) {
      const page = await as(who).get(list)
      const empty = [...page.document.querySelectorAll('.empty')]
      if (empty.length === 0) wrong.push(`${list} says nothing to ${who.name}`)
      for (const one of empty) {
        const ways = [...one.querySelectorAll('a')].map((way) => way.getAttribute('href')!)
        if (ways.length === 0) wrong.push(`${list} leads ${who.name} nowhere: ${one.textContent}`)
        for (const way of ways) {
          const { status } = await as(who).get(way)
          if (status !== 200) wrong.push(`${list} leads ${who.name} to ${way}, which answers ${status}`)
        }
      }
    }
  assert.deepEqual(wrong, [])
})

test('what was looked for and not found is in the form it leads to', async ({ as, amina }) => {
  const page = await as(amina).get('/board?words=Zebra+rides&kind=lifts')
  const [ask] = [...page.document.querySelectorAll('.empty a')].map((way) => way.getAttribute('href')!)
  const form = await as(amina).get(ask!)
  assert.equal(form.document.querySelector('#words')?.getAttribute('value'), 'Zebra rides')
  assert.equal(form.document.querySelector('input[checked]')?.getAttribute('value'), 'lifts')
})
