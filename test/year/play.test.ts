import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inCommunity } from '../../src/platform/db/database.ts'
import { readJournal, readPeople } from '../../src/play/journal.ts'
import { type Files, play } from '../../src/play/play.ts'
import { rulesByName } from '../../src/play/rules.ts'
import { checkBook, isClean } from '../../src/rooms/ledger/check.ts'
import { newDatabase } from '../support/database.ts'

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')
const expected: Files = {
  'outcomes.csv': read('expected/outcomes.csv'),
  'balances.csv': read('expected/balances.csv'),
  'month-ends.csv': read('expected/month-ends.csv'),
}

test('the year comes to what was worked out by hand, and played again it adds nothing', async (t) => {
  const { db } = await newDatabase(3)
  t.after(() => db.destroy())
  const rules = rulesByName.riverside
  assert.ok(rules)
  const year = {
    submissions: readJournal(read('events.csv')),
    people: readPeople(read('people.csv')),
    rules,
  }
  const countRows = async () => {
    const counts: number[] = []
    for (const { id } of await db.selectFrom('communities').select('id').orderBy('createdAt').execute()) {
      const { rows } = await inCommunity(db, id, (one) =>
        sql<{ count: number }>`select (select count(*) from entries) + (select count(*) from exchanges)
          + (select count(*) from group_parts) + (select count(*) from deeds) as count`.execute(one),
      )
      counts.push(rows[0]?.count ?? 0)
      assert.ok(isClean(await inCommunity(db, id, (one) => checkBook(one, id))))
    }
    return counts
  }

  assert.deepEqual(await play(db, year), expected)
  const once = await countRows()
  assert.deepEqual(await play(db, year), expected)
  assert.deepEqual(await countRows(), once)
})
