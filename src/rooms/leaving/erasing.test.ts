import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { fields, nameOf } from '../../../test/support/fields.ts'
import { tellOfTom } from '../../../test/support/life-of-tom.ts'
import { plant } from '../../../test/support/planted.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { inCommunity } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { hoursOf } from '../exchanges/figures.ts'
import { checkBook, isClean } from '../ledger/check.ts'
import { addPerson } from '../people/commands.ts'
import { erasePerson } from './erasing.ts'
import { leave } from './leave.ts'
import { mergeRegistrations } from './merge.ts'
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
  'A ladder',
  'He has one',
  'The two',
  'Shorter, I think',
]
/** Kept a while by themselves, for what they are for: fields.tsv says how long. */
const passing = ['import_files', 'sign_in_tries']

test('of whoever is forgotten no word is left anywhere, and no figure of anybody changes', async (village) => {
  const { tx, communityId, quinn, tom } = village
  await tellOfTom(village)
  await tellOthersOfTom(village)
  assert.ok((await placesWith(village, words)).length > 12)
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

test('whatever fields.tsv knows of, planted for somebody who is forgotten, is gone afterwards, or stays with a reason', async (village) => {
  const { tx, communityId, quinn, tom } = village
  await tellOfTom(village)
  const planted = await plant(village, fields)
  const { balanceMinutes: seen } = await getGoer(tx, communityId, tom.personId)
  const said = { personId: tom.personId, died: false, lastDay: today, toId: null, seen, key: newId() }
  assert.ok((await leave(tx, quinn, { ...said, become: seen > 0 ? 'pot' : 'let-go' }, today, later)).ok)
  const forgets = { personId: tom.personId, nameless: 'Former member', today: tomorrow }
  assert.deepEqual(await erasePerson(tx, quinn, forgets, later), { ok: true })
  await sql`reset role`.execute(tx)
  const left: string[] = []
  for (const { field, value } of planted) {
    if (field.looks === 'minutes' || field.looks === 'time') continue
    const { rows } = await sql`select from ${sql.table(field.table)}
      where position(${String(value)} in case when pg_typeof(${sql.ref(field.column)})::text = 'bytea'
        then encode(${sql.ref(field.column)}::text::bytea, 'escape') else ${sql.ref(field.column)}::text end) > 0`.execute(
      tx,
    )
    if (rows.length > 0) left.push(nameOf(field))
  }
  const stays = Object.values(staying).flatMap((names) => names.split(' '))
  assert.deepEqual(
    left.filter((name) => !stays.includes(name)),
    [],
  )
})

/** What may stand after somebody is forgotten, and why. */
const staying = {
  'no word of anybody':
    'chains.head records.what transactions.chain_digest transactions.content_digest transactions.key ' +
    'transactions.note_digest deeds.content_digest deeds.key deeds.outcome sign_in_tries.subject intents.source_id',
  'of the community, not of somebody':
    'communities.help_email communities.help_name communities.help_phone notices.place ' +
    'agreement_texts.mine agreement_texts.opening agreement_texts.ours agreement_versions.agreed_on tasks_taken_on.words ' +
    'notices.what recipes.name walls.name walls.code_digest walls.secret_digest accounts.name',
  'what was done, and when':
    'exchanges.kind exchanges.occurred_on intents.kind group_entries.occurred_on group_parts.occurred_on ' +
    'transactions.occurred_on standing_roles.since standing_roles.until standing_roles.credited_through ' +
    'standing_changes.since standing_weeks.occurred_on tasks_taken_on.decided_on tasks_taken_on.ends_on',
  'that a word was given, and in which language': 'agreement_signings.read_in agreement_signings.signed_on',
  'what was told about safety, until its own last day':
    'tellings.code_digest tellings.for_name tellings.keep_until tellings.learned tellings.named tellings.reach ' +
    'tellings.teller_name tellings.wish tellings.words telling_notes.reason telling_notes.review_on ' +
    'telling_notes.words telling_sounds.bytes',
  'whom to ring':
    'telling_settings.council_name telling_settings.council_phone telling_settings.lead_name ' +
    'telling_settings.lead_phone telling_settings.outside_name telling_settings.outside_phone',
  'what somebody else said, who is here': 'agreement_versions.why',
  'who could speak for whom, by ids': 'mandates.since mandates.until',
  'the days of a membership': 'people.joined_on people.left_on',
  'where only a name is forgotten':
    'agreement_versions.present exchanges.sheet printed_sheets.name printed_sheets.names printed_sheets.occurred_on',
  'the name of the other one, who is here': 'exchanges.far_name',
  'as long as a file is read': 'import_files.bytes import_files.name import_runs.report',
}

/** Tom twice, letters to others, a file that was brought in, a sheet, and what the neighbours have, with Tom's name and words about him. */
async function tellOthersOfTom({ tx, communityId, quinn, amina, tom }: Village) {
  const twice = await addPerson(tx, quinn, { name: 'Tom', joinedOn: '2026-01-10' }, atNoon)
  const merged = { fromId: twice, intoId: tom.personId, today }
  assert.ok((await mergeRegistrations(tx, quinn, merged, atNoon)).ok)
  const mail = { communityId, toAddress: 'a@example.org', createdAt: later, sentAt: later }
  const told = {
    ...mail,
    id: newId(),
    personId: amina.personId,
    subject: 'Tom says so',
    words: 'Tom. Lovely',
  }
  const other = {
    ...mail,
    id: newId(),
    personId: amina.personId,
    subject: 'Tomorrow',
    words: 'Nothing of him',
  }
  await tx.insertInto('mails').values([told, other]).execute()
  const report = {
    people: 1,
    reconciliation: [{ name: 'Tom', number: 7 }],
    problems: ['Tom’s row; Tom, too'],
  }
  const run = { communityId, id: newId(), source: 'people', state: 'done', createdAt: atNoon }
  await tx
    .insertInto('importRuns')
    .values({ ...run, report: JSON.stringify(report) })
    .execute()
  await tx
    .updateTable('exchanges')
    .set({ sheet: 'At Tom’s (Tom)' })
    .where('giverId', '=', tom.personId)
    .execute()
  const half = await tx
    .selectFrom('exchanges')
    .innerJoin('links', 'links.id', 'exchanges.linkId')
    .select(['exchanges.key', 'links.otherId'])
    .executeTakeFirstOrThrow()
  await inCommunity(tx, half.otherId, async (there) => {
    const { id, receiverId } = await there
      .selectFrom('exchanges')
      .select(['id', 'receiverId'])
      .where('key', '=', half.key)
      .executeTakeFirstOrThrow()
    const shorter = {
      id: newId(),
      exchangeId: id,
      version: 1,
      answer: 'differently',
      minutes: 30,
      madeAt: atNoon,
    }
    await there
      .insertInto('confirmations')
      .values({ ...shorter, communityId: half.otherId, personId: receiverId, words: 'Shorter, I think' })
      .execute()
    const letter = {
      communityId: half.otherId,
      id: newId(),
      personId: receiverId,
      toAddress: 'd@example.org',
    }
    await there
      .insertInto('mails')
      .values({ ...letter, subject: 'Tom (Riverside)', words: 'Tom', createdAt: atNoon })
      .execute()
  })
  await inCommunity(tx, quinn.communityId, async () => {})
}

/** Every column of every table in which one of these words stands, as a word of its own. */
async function placesWith({ tx }: Village, sought: string[]): Promise<string[]> {
  // As the owner, who sees the neighbours' rows, too.
  await sql`reset role`.execute(tx)
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
  await sql`set role bothways_app`.execute(tx)
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
