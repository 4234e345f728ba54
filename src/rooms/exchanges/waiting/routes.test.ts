import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { shortId } from '../../../platform/ids.ts'
import { recordExchange } from '../commands.ts'
import { exchanges } from '../urls.ts'

const to = exchanges.waiting.to()

test('a broker sees what waits for the place and for people without e-mail, oldest first', async (village) => {
  const { as, quinn } = village
  const forBert = await say(village, { receiverId: village.bert.personId }, 0)
  await say(village, { receiverId: village.tom.personId }, 1)
  await say(village, { receiverId: null }, 2)
  const page = await as(quinn).get(to)
  assert.match(page.words, /Amina helped Bert.*Since 15 June 2026.*Amina helped Riverside as a whole/)
  assert.doesNotMatch(page.words, /Amina helped Tom/)
  assert.ok(page.document.querySelector(`a[href="${exchanges.show.to({ exchangeId: shortId(forBert) })}"]`))

  const all = await as(quinn).get(linkOf(page.document, 'See everything that waits'))
  assert.match(all.title, /Everything that waits/)
  assert.match(all.words, /Bert.*Tom.*Riverside as a whole/)
  assert.equal(linkOf(all.document, 'See only what may need a broker'), to)
})

test('where nothing waits it says so', async ({ as, quinn }) => {
  assert.match((await as(quinn).get(to)).words, /Nothing waits\. Everybody has had an answer\./)
})

test('a long list goes on page after page and loses nothing', async (village) => {
  const { as, quinn } = village
  for (let turn = 0; turn < 60; turn += 1) await say(village, { receiverId: null }, Math.floor(turn / 2))
  const seen: (string | null)[] = []
  let next: string | null | undefined = to
  while (next) {
    const page = await as(quinn).get(next)
    seen.push(...[...page.document.querySelectorAll('.lines a')].map((link) => link.getAttribute('href')))
    next = page.document.querySelector('a[rel=next]')?.getAttribute('href')
  }
  assert.equal(seen.length, 60)
  assert.equal(new Set(seen).size, 60)
  assert.equal((await as(quinn).get(`${to}?at=never&after=l0l`)).status, 200)
})

test('the list is there for brokers only', async ({ as, amina }) => {
  assert.equal((await as(amina).get(to)).status, 404)
})

/** Amina says she helped somebody, so many minutes later. */
async function say({ tx, amina }: Village, { receiverId }: { receiverId: string | null }, later: number) {
  const said = { giverId: amina.personId, receiverId, minutes: 60, kind: 'cooking', occurredOn: '2026-06-14' }
  const at = new Date(atNoon.getTime() + later * 60_000)
  const written = await recordExchange(tx, amina, { ...said, comeBack: 'hours' }, '2026-06-15', at)
  if (!written.ok) throw new Error(written.why)
  return written.exchangeId
}

function linkOf(document: Document, words: string): string {
  const link = [...document.querySelectorAll('main a')].find((one) => one.textContent === words)
  return link?.getAttribute('href') ?? ''
}
