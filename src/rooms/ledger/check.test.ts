import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { buildHilltop, openBothSides } from '../../../test/support/two-communities.ts'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { sendMail } from '../../platform/mail.ts'
import { confirmExchange, reverseExchange } from '../exchanges/answer/commands.ts'
import { recordExchange } from '../exchanges/commands.ts'
import type { ComeBack } from '../exchanges/rules.ts'
import { postBetween } from '../neighbours/between.ts'
import { askForGrant, carryOutGrant, sayVoice } from '../pot/grants/commands.ts'
import { recordTogether } from '../together/commands.ts'
import { listRecipes } from '../together/recipes/queries.ts'
import { beginRole, creditStandingRoles } from '../together/standing/commands.ts'
import { checkBook, type Invariant, isClean } from './check.ts'
import { keepCheck } from './checks/commands.ts'

const endOfChain = `update chains set (length, head) = (select position, chain_digest from transactions
  where community_id = $here order by position desc limit 1) where community_id = $here`

/** The last thing that happened never happened, and everything that knows of it is made to agree. */
const cutOff = `update accounts as a set balance_minutes = a.balance_minutes - e.minutes, entry_count = entry_count - 1
    from entries as e where e.transaction_id = $last and e.account_id = a.id;
  delete from confirmations where exchange_id = (select id from exchanges where transaction_id = $last);
  delete from exchanges where transaction_id = $last; delete from entries where transaction_id = $last;
  delete from transactions where id = $last; ${endOfChain}`

/** It happened at another time, and the chain is made again from there. */
const writtenAnew = `update transactions set posted_at = posted_at + interval '1 hour' where id = $last;
  update transactions as t set chain_digest = chain_digest((select b.chain_digest from transactions as b
      where b.community_id = t.community_id and b.position = t.position - 1), t.position, t.id, t.key, t.content_digest,
    t.posted_at, t.keyed_by, t.source, t.reverses_id, t.note_digest) where id = $last; ${endOfChain}`

/** Each rule, and damages it has to notice. Done by the owner of the tables, past every guard; `$x` stands, `$r` was undone. */
const damages: [Invariant, string[]][] = [
  [
    'transactions-sum-to-zero',
    [
      'update entries set minutes = 61 where transaction_id = $x and minutes > 0',
      'delete from entries where transaction_id = $x and minutes > 0',
      'delete from entries where transaction_id = $x',
    ],
  ],
  [
    'balances-equal-entries',
    [
      'update accounts set balance_minutes = balance_minutes + 1 where person_id = $amina',
      'update accounts set entry_count = entry_count + 1 where person_id = $amina',
    ],
  ],
  [
    'statements-run-without-gap',
    [
      'update entries set position = position + 7 where transaction_id = $x and minutes > 0',
      'update entries set balance_minutes = 0 where transaction_id = $x and minutes > 0',
    ],
  ],
  [
    'community-sums-to-zero',
    ['update accounts set balance_minutes = balance_minutes - 1 where person_id = $tom'],
  ],
  [
    'contents-as-first-written',
    [
      "update transactions set occurred_on = '2026-06-13' where id = $x",
      "update transactions set kind = 'gift' where id = $x",
      'update entries set minutes = -minutes where transaction_id = $x',
    ],
  ],
  [
    'chain-unbroken',
    [
      'update transactions set chain_digest = sha256(chain_digest) where id = $x',
      'update transactions set chain_digest = (select chain_digest from transactions where id = $r) where id = $x',
      'update transactions set position = position + 1000 where id = $x',
      // Two change places.
      `update transactions set position = position + 100000 where id in ($x, $r);
        update transactions set position = (select sum(position) - 200000 from transactions where position > 100000) - (position - 100000)
        where position > 100000`,
      "update transactions set posted_at = posted_at + interval '1 day' where id = $x",
      'update transactions set keyed_by = null where id = $x',
      'update transactions set keyed_by = $bert where id = $x',
      "update transactions set source = 'elsewhere' where id = $x",
      "update transactions set key = key || ' again' where id = $x",
      'update transactions set note_digest = null where note_digest is not null',
      "update transactions set note_digest = sha256('') where id = $x",
      // One transaction goes, and everything that counts it is put right; only what came after it still knows.
      `update accounts as a set balance_minutes = a.balance_minutes - e.minutes, entry_count = entry_count - 1
        from entries as e where e.transaction_id = $x and e.account_id = a.id;
        delete from exchanges where transaction_id = $x; delete from entries where transaction_id = $x; delete from transactions where id = $x`,
      // The last one goes, and the chain still says how long it was.
      'delete from entries where transaction_id = (select id from transactions order by position desc limit 1); delete from transactions where position = (select max(position) from transactions)',
      // The legs are changed and their digest is made to fit.
      `update entries set minutes = sign(minutes) * 30 where transaction_id = $x;
        update transactions as t set content_digest = (select transaction_digest(t.kind, t.occurred_on, array_agg(e.account_id), array_agg(e.minutes))
          from entries as e where e.transaction_id = t.id) where t.id = $x`,
      'update chains set length = length - 1',
      'update chains set head = sha256(head)',
      "update chains set length = 0, head = ''",
      'delete from chains',
    ],
  ],
  [
    'words-as-first-written',
    [
      "update transaction_notes set words = 'Something else'",
      "update transaction_notes set salt = sha256('')",
      "insert into transaction_notes (community_id, transaction_id, words, salt) select community_id, id, 'Slipped in', '' from transactions where id = $x",
    ],
  ],
  [
    'reversals-mirror-once',
    [
      'update entries set minutes = sign(minutes) * 30 where transaction_id = (select id from transactions where reverses_id = $r)',
      'update transactions set reverses_id = (select id from transactions where reverses_id = $r) where reverses_id = $r',
    ],
  ],
  [
    'closed-accounts-stand-at-zero',
    [
      'update accounts set closed_at = opened_at where person_id = $amina',
      "update accounts set closed_at = opened_at - interval '1 day' where person_id = $bert",
    ],
  ],
  [
    'only-posting-moves-minutes',
    [
      'alter table entries disable trigger entries_only_grow',
      'drop trigger accounts_guarded on accounts',
      'grant update on entries to bothways_app',
      'grant update (minutes) on entries to bothways_app',
      'grant insert (kind) on transactions to bothways_app',
      'grant update (entry_count) on accounts to bothways_app',
      'grant insert (balance_minutes) on accounts to bothways_app',
      'grant update (head) on chains to bothways_app',
      'grant delete on chains to bothways_app',
      'alter table chains disable trigger chains_guarded',
    ],
  ],
  [
    'exchanges-between-two',
    [
      'alter table exchanges drop constraint exchanges_check; update exchanges set giver_id = receiver_id where transaction_id = $x',
    ],
  ],
  ['nobody-confirms-their-own-word', ['update confirmations set person_id = $amina where person_id = $tom']],
  [
    'exchanges-match-their-transactions',
    [
      'update exchanges set minutes = 90 where transaction_id = $x',
      'update exchanges set giver_id = $quinn where transaction_id = $x',
      'update exchanges set receiver_id = null where transaction_id = $x',
      "update exchanges set come_back = 'pot' where transaction_id = $x",
      "update exchanges set occurred_on = '2026-06-13' where transaction_id = $x",
      "update exchanges set state = 'withdrawn' where transaction_id = $x",
      "update exchanges set state = 'recorded', settled_at = null, transaction_id = null where transaction_id = $x",
      "update exchanges set state = 'confirmed' where transaction_id = $r",
      "update exchanges set come_back = 'thanks', transaction_id = null where transaction_id = $x",
      'delete from exchanges where transaction_id = $x',
    ],
  ],
  [
    'keys-used-once',
    [
      `alter table transactions drop constraint transactions_community_id_key_key;
        update transactions set key = (select key from transactions where id = $r) where id = $x`,
    ],
  ],
  ['witnessed-receipts-stand', [cutOff, writtenAnew]],
  [
    'group-entries-match-their-transactions',
    [
      'update group_entries set occurred_on = occurred_on - 1',
      "update group_entries set occurred_on = '2026-06-13'; update group_parts set occurred_on = '2026-06-13'",
      'update group_entries set undone_at = recorded_at; update group_parts set undone = true',
      'update group_entries set transaction_id = $x',
      "update recipes set shape = 'meeting' where id = (select recipe_id from group_entries)",
      'update group_parts set undone = true where person_id = $tom',
      'update group_parts set minutes = 45 where person_id = $tom',
      'update group_parts set person_id = $bert where person_id = $tom',
      "update group_parts set part = 'gave' where person_id = $tom",
      'delete from group_parts where person_id = $tom',
    ],
  ],
  [
    'weeks-match-their-transactions',
    [
      'update standing_weeks set minutes = minutes + 15',
      'update standing_weeks set person_id = $amina',
      'update standing_weeks set occurred_on = occurred_on - 7',
      'update standing_weeks set transaction_id = $x',
      'delete from standing_weeks',
    ],
  ],
  [
    'grants-match-their-transactions',
    [
      'update grants set minutes = minutes + 1',
      'update grants set to_id = $quinn',
      'update grants set transaction_id = $x',
    ],
  ],
  [
    'links-mirror',
    [
      "update accounts set balance_minutes = balance_minutes + 1 where kind = 'link' and community_id <> $here",
      "update accounts set balance_minutes = balance_minutes - 1 where kind = 'link' and community_id = $here",
      "update accounts set linked_id = community_id where kind = 'link' and community_id <> $here",
    ],
  ],
  ['mails-have-one-outcome', ['update mails set sent_at = created_at, failed_at = created_at']],
]

test('a book in which much happened is clean, and each damage to it is noticed by its rule', async (village) => {
  const { tx, communityId } = village
  const names = await muchHappens(village)
  assert.ok(isClean(await checkBook(tx, communityId)))
  const unnoticed: string[] = []
  for (const [invariant, statements] of damages) {
    for (const statement of statements) {
      const noticed = await afterDamage(village, statement, names)
      if (!noticed.includes(invariant)) unnoticed.push(`${invariant}: ${statement}`)
    }
  }
  assert.deepEqual(unnoticed, [])
  const { rows } = await sql`select current_user as role`.execute(tx)
  assert.deepEqual(rows, [{ role: 'bothways_app' }])
  assert.deepEqual(
    new Set(damages.map(([invariant]) => invariant)),
    new Set((await checkBook(tx, communityId)).map(({ invariant }) => invariant)),
  )
})

test('a chain that was cut off, or made anew, holds in itself; a receipt kept before knows better', async (village) => {
  const names = await muchHappens(village)
  for (const damage of [cutOff, writtenAnew])
    assert.deepEqual(await afterDamage(village, damage, names), ['witnessed-receipts-stand'])
})

test('two who share an account help each other and others, and the book is clean', async (village) => {
  const { tx, communityId, amina, bert, tom, quinn } = village
  await anHour(village, bert, 'hours')
  const account = { communityId, id: newId(), kind: 'shared', name: 'Amina and Tom', openedAt: atNoon }
  await tx.insertInto('accounts').values(account).execute()
  for (const { personId } of [amina, tom])
    await tx
      .insertInto('accountHolders')
      .values({ communityId, id: newId(), accountId: account.id, personId, shares: true, since: atNoon })
      .execute()
  await anHour(village, bert, 'hours')
  const exchangeId = await anHour(village, amina, 'hours')
  assert.ok(isClean(await checkBook(tx, communityId)))
  const said = { exchangeId, reason: 'Wrong day', key: newId() }
  assert.ok((await reverseExchange(tx, quinn, said, atNoon)).ok)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

test('words can be forgotten, salt and all, and the book stays clean', async (village) => {
  const { tx, communityId } = village
  await muchHappens(village)
  const forgotten = await tx
    .deleteFrom('transactionNotes')
    .where('communityId', '=', communityId)
    .executeTakeFirst()
  assert.ok(forgotten.numDeletedRows > 0n)
  assert.ok(isClean(await checkBook(tx, communityId)))
})

/** Amina's hour for Tom stands, Bert's was undone, one went to the pot, one for thanks, and a letter waits. */
async function muchHappens(village: Village): Promise<Record<string, string>> {
  const { tx, communityId, quinn, amina, tom, bert } = village
  const stands = await anHour(village, amina, 'hours')
  const undone = await anHour(village, bert, 'hours')
  await anHour(village, amina, 'pot')
  await anHour(village, amina, 'thanks')
  const said = { exchangeId: undone, reason: 'Wrong day', key: newId() }
  assert.ok((await reverseExchange(tx, quinn, said, atNoon)).ok)
  await eatTogether(village)
  await everyWeek(village)
  await outOfThePot(village)
  await acrossTheHill(village)
  const last = await anHour(village, amina, 'hours')
  await keepCheck(tx, communityId, atNoon, null)
  await sendMail(tx, { communityId, personId: null, to: 'a@b.org', subject: 'Hello', words: 'Hello' }, atNoon)
  return {
    $x: await transactionOf(village, stands),
    $r: await transactionOf(village, undone),
    $last: await transactionOf(village, last),
    $here: communityId,
    $quinn: quinn.personId,
    $amina: amina.personId,
    $tom: tom.personId,
    $bert: bert.personId,
  }
}

/** Amina cooked, Tom ate. */
async function eatTogether({ tx, communityId, quinn, amina, tom }: Village) {
  const [lunch] = (await listRecipes(tx, communityId)).filter(({ shape }) => shape === 'rota')
  const parts = [
    { personId: amina.personId, part: 'gave', minutes: 120 },
    { personId: tom.personId, part: 'received', minutes: 30 },
  ] as const
  const said = { recipeId: lunch!.id, occurredOn: '2026-06-14', parts }
  assert.ok((await recordTogether(tx, quinn, said, '2026-06-15', atNoon)).ok)
}

/** Bert opened the hall for a week. */
async function everyWeek({ tx, communityId, quinn, bert }: Village) {
  const role = { personId: bert.personId, words: 'Opens the hall', weeklyMinutes: 60, since: '2026-06-08' }
  assert.ok((await beginRole(tx, quinn, role, '2026-06-15', atNoon)).ok)
  assert.equal(await creditStandingRoles(tx, communityId, '2026-06-15', atNoon), 1)
}

/** Three agreed that Bert gets an hour and a half out of the pot. */
async function outOfThePot({ tx, communityId, quinn, amina, tom, bert }: Village) {
  const said = { toId: bert.personId, minutes: 90, words: 'A lift' }
  const asked = await askForGrant(tx, amina, said, '2026-06-15', atNoon)
  assert.ok(asked.ok)
  const { grantId } = asked
  for (const person of [amina, tom, quinn])
    assert.ok((await sayVoice(tx, person, { grantId, voice: 'yes', words: '' }, '2026-06-15', atNoon)).ok)
  await tx.updateTable('grants').set({ state: 'agreed' }).where('communityId', '=', communityId).execute()
  assert.ok((await carryOutGrant(tx, quinn, grantId, '2026-06-15', atNoon)).ok)
}

/** Tom helped Dai of Hilltop. */
async function acrossTheHill({ tx, communityId, quinn, tom }: Village) {
  const { cleo, dai, hilltopId } = await buildHilltop(tx, communityId)
  await openBothSides(tx, quinn, cleo)
  const ends = { giverCommunityId: communityId, giverId: tom.personId, receiverCommunityId: hilltopId }
  const said = { ...ends, receiverId: dai.personId, minutes: 90, occurredOn: '2026-06-14' }
  assert.ok((await postBetween(tx, { ...said, key: newId(), writer: tom }, atNoon)).ok)
}

async function anHour({ tx, tom }: Village, giver: Actor, comeBack: ComeBack): Promise<string> {
  const sides = { giverId: giver.personId, receiverId: tom.personId }
  const hour = { ...sides, minutes: 60, kind: 'cooking', occurredOn: '2026-06-14', comeBack }
  const written = await recordExchange(tx, giver, hour, '2026-06-15', atNoon)
  assert.ok(written.ok)
  const { exchangeId } = written
  assert.ok((await confirmExchange(tx, tom, { exchangeId, version: 1 }, atNoon)).ok)
  return exchangeId
}

async function transactionOf({ tx }: Village, exchangeId: string): Promise<string> {
  const row = await tx
    .selectFrom('exchanges')
    .select('transactionId')
    .where('id', '=', exchangeId)
    .executeTakeFirstOrThrow()
  return row.transactionId!
}

/** What the check says after a damage, which is then taken back. */
async function afterDamage({ tx, communityId }: Village, damage: string, names: Record<string, string>) {
  const statement = damage.replace(/\$\w+/g, (name) => `'${names[name]}'`)
  let noticed: Invariant[] = []
  await inTransaction(tx, async (inner) => {
    await sql.raw('set local role none; set local session_replication_role = replica').execute(inner)
    await sql.raw(statement).execute(inner)
    await sql.raw('set local session_replication_role = origin; set local role bothways_app').execute(inner)
    const findings = await checkBook(inner, communityId)
    noticed = findings.filter(({ broken }) => broken.length > 0).map(({ invariant }) => invariant)
    throw new Undamaged()
  }).catch((error: unknown) => {
    if (!(error instanceof Undamaged))
      throw new Error(`this damage cannot be done: ${damage}`, { cause: error })
  })
  return noticed
}

/** Takes a damage back. */
class Undamaged extends Error {
  override name = 'Undamaged'
}
