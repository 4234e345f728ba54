import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Actor } from '../../src/platform/auth/actor.ts'
import { permissions } from '../../src/platform/auth/permissions.ts'
import { audiences, type Field, fields, nameOf, ofNobody, type Visitor, visitors } from '../support/fields.ts'
import { addLead } from '../support/leads.ts'
import { tellOfTom } from '../support/life-of-tom.ts'
import { plant } from '../support/planted.ts'
import { test, type Village } from '../support/village.ts'

test('every column that could hold words, a day or a file has a row in fields.tsv, and every row a column', async ({
  tx,
}) => {
  const { rows: columns } = await sql<{ table: string; column: string; wordy: boolean }>`
    select c.table_name as table, c.column_name as column,
      c.data_type in ('text', 'jsonb', 'date', 'bytea', 'time without time zone') as wordy
    from information_schema.columns as c
    join information_schema.tables as t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migrations'
      and c.is_generated = 'NEVER'`.execute(tx)
  const there = new Set(columns.map(nameOf))
  const rowed = new Set(fields.map(nameOf))
  assert.equal(rowed.size, fields.length, 'a column has two rows')
  const without = columns.filter((column) => column.wordy && !rowed.has(nameOf(column)))
  assert.deepEqual(without.map(nameOf), [])
  assert.deepEqual(
    [...rowed].filter((name) => !there.has(name)),
    [],
  )
})

test('what is not looked for is one of a few words, as the table itself says, or nobody’s', async ({
  tx,
}) => {
  // Said by a check of the table, or of the column's own type.
  const { rows } = await sql<{ table: string; column: string; words: string }>`
    select c.attrelid::regclass::text as table, c.attname as column, pg_get_constraintdef(k.oid) as words
    from pg_constraint as k join pg_attribute as c on c.attnum > 0
      and (c.attrelid = k.conrelid and c.attnum = any (k.conkey) or c.atttypid = k.contypid)
    where k.contype = 'c'`.execute(tx)
  const { rows: flags } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'boolean'`.execute(tx)
  const isChosen = ({ table, column }: Field) =>
    flags.some((flag) => flag.table === table && flag.column === column) ||
    rows.some(
      (check) =>
        check.table === table &&
        check.column === column &&
        /^CHECK \(\((VALUE|\w+) = ANY \(ARRAY\[/.test(check.words),
    )
  const hidden = fields.filter(
    (field) => field.looks === 'nothing' && field.audience !== ofNobody && !isChosen(field),
  )
  // The languages of the house are no list of the database's.
  assert.deepEqual(hidden.map(nameOf), ['people.language'])
})

test('each value of Tom’s is met by those its row names, and by nobody else, behind any door', async (village) => {
  const lead = await addLead(village)
  const params = await tellOfTom(village, lead)
  const planted = await plant(village, fields)
  const seen = await visitEveryDoor(village, lead, doorsWith(params), planted)
  const wrong = planted.flatMap(({ field }) => {
    const may = audiences[field.audience] ?? []
    return visitors.flatMap((visitor) => {
      const doors = seen.get(field)?.get(visitor) ?? []
      if (may.includes(visitor) && doors.length === 0)
        return [`${nameOf(field)} is promised to ${visitor}, who finds it nowhere`]
      if (!may.includes(visitor) && doors.length > 0)
        return [`${nameOf(field)} is not for ${visitor}, who met it at ${doors.join(', ')}`]
      return []
    })
  })
  assert.deepEqual(wrong, [])
})

/** Every address behind which something is to be read, filled in with everything there is. */
function doorsWith(params: Record<string, string[]>): string[] {
  return permissions
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) => {
      const [, param] = path.match(/:(\w+)/) ?? []
      if (!param) return [path]
      assert.ok(params[param], `nothing to fill in for ${path}`)
      return params[param].map((value) => path.replace(`:${param}`, value))
    })
}

async function visitEveryDoor(
  { as, nobody, bert, amina, tom, quinn }: Village,
  lead: Actor,
  doors: string[],
  planted: Awaited<ReturnType<typeof plant>>,
): Promise<Map<Field, Map<Visitor, string[]>>> {
  const neighbours = { neighbour: as(bert), party: as(amina), self: as(tom), broker: as(quinn) }
  const everybody = { nobody, ...neighbours, lead: as(lead) }
  const seen = new Map<Field, Map<Visitor, string[]>>()
  for (const visitor of visitors) {
    for (const door of doors) {
      const { status, headers, text } = await everybody[visitor].get(door)
      assert.ok(status < 500, `${door} answered ${status} to ${visitor}`)
      const answer = `${[...headers].join('\n')}\n${text}`
      for (const { field, needles } of planted) {
        if (!needles.some((needle) => answer.includes(needle))) continue
        const byVisitor = seen.get(field) ?? new Map<Visitor, string[]>()
        byVisitor.set(visitor, [...(byVisitor.get(visitor) ?? []), door])
        seen.set(field, byVisitor)
      }
    }
  }
  return seen
}
