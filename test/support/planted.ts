import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Tx } from '../../src/platform/db/database.ts'
import { formatIn } from '../../src/platform/i18n/format.ts'
import type { UnknownFile } from '../../src/rooms/community/imports/columns.ts'
import type { Report } from '../../src/rooms/community/imports/report.ts'
import { speak } from '../../src/voices.ts'
import { type Field, nameOf } from './fields.ts'
import type { Village } from './village.ts'

const format = formatIn('en', 'Europe/London', speak('en'))

/** What is written into a field, and how it would look to whoever meets it. */
type Planted = { field: Field; value: string | number; needles: string[] }

/**
 * Writes a value nobody else could have into every field of Tom's, past the rules that guard some of them: here they
 * would only be in the way. Answers what to look for.
 */
export async function plant({ tx, tom }: Village, fields: readonly Field[]): Promise<Planted[]> {
  // Counted among those of their look, so that two days or times are never the same one.
  const planted = [...Map.groupBy(fields, ({ looks }) => looks)]
    .filter(([looks]) => looks !== 'nothing')
    .flatMap(([, alike]) => alike.map(valueFor))
    .concat(sharedName)
  await sql`reset role`.execute(tx)
  await sql`set local session_replication_role = replica`.execute(tx)
  for (const ofTable of Map.groupBy(planted, ({ field }) => `${field.table}, ${rowFor(field)}`).values()) {
    const { field } = ofTable[0]!
    const { table } = field
    const values = ofTable.map(
      ({ field, value }) => sql`${sql.ref(field.column)} = ${asColumn(field, value)}`,
    )
    const changed = await sql`update ${sql.table(table)} set ${sql.join(values)} where ctid = (
      select ctid from ${sql.table(table)} where ${await ofTom(tx, field, tom.personId)} and ${sql.raw(rowFor(field))} order by ctid limit 1)`.execute(
      tx,
    )
    assert.equal(changed.numAffectedRows, 1n, `nothing of Tom's is in ${table}`)
  }
  await sql`set local session_replication_role = origin`.execute(tx)
  await sql`set role bothways_app`.execute(tx)
  return planted
}

function valueFor(field: Field, place: number): Planted {
  const words = `zq-${field.table}-${field.column}`
  if (field.looks === 'words') return { field, value: words, needles: [words] }
  // Sixty minutes and as many days are more than there are such fields.
  if (field.looks === 'time') {
    const time = `03:${String(place % 60).padStart(2, '0')}`
    return { field, value: time, needles: [time] }
  }
  if (field.looks === 'day') {
    // Two figures each: the 1st would be found in the 11th.
    const day = `1987-0${3 + Math.floor((place % 100) / 20)}-${10 + (place % 20)}`
    return { field, value: day, needles: [day, format.day(day), format.shortDay(day)] }
  }
  const minutes = 20_017 + 60 * place
  return { field, value: minutes, needles: [format.minutes(minutes)] }
}

/** A group's name is for members; what an account is called that people share, for those people and for brokers. */
const sharedName: Planted = {
  field: { table: 'accounts', column: 'name', audience: 'parties+broker', kept: 'the same', looks: 'words' },
  value: 'zq-shared-name',
  needles: ['zq-shared-name'],
}

/** Values that stand in some rows of a table only, or would change there what the others say. */
const rows: Record<string, string> = {
  'exchanges.far_name': 'link_id is not null',
  'accounts.name': "kind = 'group'",
  'distances.since': 'ended_on is null',
  'distances.ended_on': 'ended_on is not null',
  'pauses.since': 'lifted_on is null',
  'pauses.lifted_on': 'lifted_on is not null',
  'people.left_on': 'left_on is not null',
  'tasks_taken_on.ended_words': 'ended_how is not null',
}

function rowFor(field: Field): string {
  if (field === sharedName.field) return "kind = 'shared'"
  return rows[nameOf(field)] ?? (field.table === 'tasks_taken_on' ? 'ended_how is null' : 'true')
}

/** Somebody else's where Tom himself could not look any more, and what Tom has together with others. */
const notToms = new Set(['people.left_on', 'accounts.name'])

async function ofTom(tx: Tx, field: Field, personId: string) {
  const { table } = field
  if (notToms.has(nameOf(field))) return sql`true`
  if (table === 'grants') return sql`to_id = ${personId}`
  if (table === 'people') return sql`id = ${personId}`
  if (table === 'entries') return sql`account_id = (select id from accounts where person_id = ${personId})`
  const { rows } = await sql`select from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and column_name = 'person_id'`.execute(tx)
  return rows.length > 0 ? sql`person_id = ${personId}` : sql`true`
}

function asColumn(field: Field, value: string | number) {
  if (nameOf(field) === 'import_runs.report') return sql`${JSON.stringify(reportOf(String(value)))}::jsonb`
  if (nameOf(field) === 'deeds.outcome') return sql`to_jsonb(${value}::text)`
  if (nameOf(field) === 'import_files.bytes' || nameOf(field) === 'telling_sounds.bytes')
    return sql`convert_to(${value}, 'UTF8')`
  return sql`${value}`
}

/** A spreadsheet of which nobody has said yet what its columns are, with a row of Tom's. */
function reportOf(name: string): Report {
  const counts = { people: 0, offers: 0, asks: 0, transfers: 0, problemCount: 0 }
  const file: UnknownFile = {
    file: 'people.csv',
    kind: 'people',
    columns: {},
    headers: ['Name'],
    firstRows: [[name]],
  }
  return { ...counts, reconciliation: [], problems: [], blocked: false, unknown: [file] }
}
