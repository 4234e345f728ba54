import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { tellOfTom } from '../../../test/support/life-of-tom.ts'
import { test, type Village } from '../../../test/support/village.ts'
import { newId } from '../../platform/ids.ts'
import { hoursOf } from '../exchanges/figures.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { erasePerson } from './erasing.ts'
import { leave } from './leave.ts'
import { getGoer } from './queries.ts'

const today = '2026-06-15'
const tomorrow = '2026-06-16'
const later = new Date('2026-06-16T11:00:00Z')

/** What Tom is called, what he said, and what others said about him. */
const words = [
  'Tom',
  'tom@example.org',
  'Gardener',
  'Digging',
  'Hems',
  'Sunny',
  'It was longer',
  'Lovely',
  'Gladly',
  'Waters the flowers',
  'A line',
]
/** Kept a while by themselves, for what they are for: fields.tsv says how long. */
const passing = ['import_files', 'sign_in_tries']

test('of whoever is forgotten no word is left anywhere, and no figure of anybody changes', async (village) => {
  const { tx, communityId, quinn, tom } = village
  await tellOfTom(village)
  assert.ok((await placesWith(village, words)).length > 8)
  const { balanceMinutes: seen } = await getGoer(tx, communityId, tom.personId)
  const said = { personId: tom.personId, died: false, lastDay: today, toId: null, seen, key: newId() }
  assert.ok((await leave(tx, quinn, { ...said, become: seen > 0 ? 'pot' : 'let-go' }, today, later)).ok)
  const before = await figuresOf(village)
  const forgets = { personId: tom.personId, nameless: 'Former member', today: tomorrow }
  assert.deepEqual(await erasePerson(tx, quinn, forgets, later), { ok: true })
  assert.deepEqual(await placesWith(village, words), [])
  assert.deepEqual(await figuresOf(village), before)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

/** Every column of every table in which one of these words stands, as a word of its own. */
async function placesWith({ tx }: Village, sought: string[]): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns as c
    join information_schema.tables as t on t.table_name = c.table_name and t.table_schema = c.table_schema
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY')`.execute(
    tx,
  )
  const found: string[] = []
  for (const { table, column } of columns) {
    if (passing.includes(table)) continue
    const { rows } = await sql<{ value: string }>`
      select ${sql.ref(column)}::text as value from ${sql.table(table)}`.execute(tx)
    const hits = sought.filter((one) =>
      rows.some(({ value }) => new RegExp(`(^|\\W)${one.replace('.', '\\.')}(\\W|$)`).test(value ?? '')),
    )
    if (hits.length > 0) found.push(`${table}.${column}: ${hits.join(', ')}`)
  }
  return found
}

/** Every balance, what everybody gave and received, and every month of every account. */
async function figuresOf({ tx, communityId, tom, amina, bert, quinn }: Village) {
  const balances = tx.selectFrom('accounts').select(['id', 'balanceMinutes', 'entryCount']).orderBy('id')
  const { rows: months } = await sql`
    select e.account_id, to_char(t.occurred_on, 'YYYY-MM') as month, t.kind, sum(e.minutes)::integer as minutes
    from entries as e join transactions as t on t.community_id = e.community_id and t.id = e.transaction_id
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  const hours = []
  for (const one of [tom, amina, bert, quinn]) hours.push(await hoursOf(tx, communityId, one.personId))
  return { balances: await balances.execute(), months, hours }
}
