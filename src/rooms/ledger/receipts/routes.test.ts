import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../../test/support/village.ts'
import { withQuery } from '../../../platform/urls.ts'
import { confirmExchange } from '../../exchanges/answer/commands.ts'
import { recordExchange } from '../../exchanges/commands.ts'
import { ledger } from '../urls.ts'

const look = (receipt: string) => withQuery(ledger.receipt.to(), { receipt })

test('each line of a statement has a receipt, and whoever holds one can see that it stands', async (village) => {
  const { as, tom, amina, bert, quinn } = village
  await anHour(village)
  const statement = await as(tom).get(ledger.mine.to())
  const receipt = /Receipt (\d+-\w{4}-\w{4}-\w{4})/.exec(statement.words)?.[1]
  assert.ok(receipt, statement.words)
  const csv = await as(tom).get(ledger.mineAsCsv.to())
  assert.ok(csv.text.includes(receipt))

  for (const reader of [tom, amina, quinn]) {
    const { words } = await as(reader).get(look(receipt.toLowerCase().replaceAll('-', ' ')))
    assert.match(words, /Yes\. This line was written in the book on 15 June 2026.*Amina.*Tom.*1 h/s)
  }
  // Somebody else sees that it stands, and nothing of what it was.
  const { words } = await as(bert).get(look(receipt))
  assert.match(words, /Yes\. This line was written/)
  assert.doesNotMatch(words, /Amina|Tom|1 h/)
})

test('a receipt with a slip in it, of another line or of no line is not in the book', async (village) => {
  const { as, tom } = village
  await anHour(village)
  await anHour(village)
  const receipts = [
    ...(await as(tom).get(ledger.mine.to())).words.matchAll(/Receipt (\d+)-(\w{4}-\w{4}-\w{4})/g),
  ]
  const [[, last, code] = [], [, , other] = []] = receipts
  for (const wrong of [`${last}-${other}`, `${Number(last) + 50}-${code}`, `${code}`, 'what?'])
    assert.match((await as(tom).get(look(wrong))).words, /This receipt is not in the book.*Look for a slip/s)
  assert.doesNotMatch((await as(tom).get(ledger.receipt.to())).words, /in the book\.|Yes/)
})

async function anHour({ tx, amina, tom }: Village): Promise<void> {
  const hour = { giverId: amina.personId, receiverId: tom.personId, minutes: 60, kind: 'cooking' }
  const said = { ...hour, occurredOn: '2026-06-14', comeBack: 'hours' } as const
  const written = await recordExchange(tx, amina, said, '2026-06-15', atNoon)
  assert.ok(written.ok)
  const { exchangeId } = written
  assert.ok((await confirmExchange(tx, tom, { exchangeId, version: 1 }, atNoon)).ok)
}
