import { sql } from 'kysely'
import { type Db, inCommunity, inTransaction } from '../../src/platform/db/database.ts'
import { beginCommunity } from '../../src/rooms/community/commands.ts'
import { type Posting, postBroughtTransactions } from '../../src/rooms/ledger/commands.ts'
import { transfer } from '../../src/rooms/ledger/rules.ts'

const firsts = [
  'Amina',
  'Bert',
  'Chloe',
  'Dawn',
  'Élise',
  'Farid',
  'Gwen',
  'Hugo',
  'Iris',
  'José',
  'Kate',
  'Łucja',
]
const lasts = [
  'Ahmed',
  'Brown',
  'Čapek',
  'Davies',
  'Evans',
  'Flynn',
  'García',
  'Hughes',
  'Iqbal',
  'Jones',
  'Kowalska',
]
const gifts = [
  'Bread for beginners',
  'A walk with a dog',
  'Phones, patiently',
  'Planting out',
  'A lift on Tuesdays',
]
const atOnce = 2000

/**
 * A community of this many people, each with hats, contact, two offers and one ask, four exchanges a head (a thousand at least), and one person
 * who is in five hundred of them. Made in bulk, with the ledger's own posting.
 */
export async function gatherCrowd(db: Db, size: number, now: Date) {
  const first = { name: 'Quinn', email: 'quinn@example.org' }
  const begun = await inTransaction(db, (tx) =>
    beginCommunity(tx, { name: 'Bench', timeZone: 'Europe/London', isDemo: false, first }, now),
  )
  if (!begun.ok) throw new Error('the database is not empty')
  const { communityId, personId } = begun
  await inCommunity(db, communityId, async (one) => {
    await welcomeMany(one, communityId, size, now)
    await shareHours(one, communityId, personId, Math.max(size * 4, 1000), now)
  })
  return { communityId, personId, name: first.name }
}

async function welcomeMany(db: Db, communityId: string, size: number, now: Date) {
  await sql`
    insert into people (community_id, id, number, name, area, joined_on, created_at)
    select ${communityId}, uuidv4ish, n, firsts[1 + n % ${firsts.length}] || ' ' || lasts[1 + n / 12 % ${lasts.length}] || ' ' || n,
      'Mill Lane', '2025-01-01', ${now}
    from (select n, gen_random_uuid() as uuidv4ish, ${firsts}::text[] as firsts, ${lasts}::text[] as lasts
      from generate_series(1, ${size - 1}::integer) as n) as x`.execute(db)
  const everybody = sql`people where community_id = ${communityId} and number is not null`
  await sql`insert into contact_details (community_id, person_id, email)
    select community_id, id, 'person' || number || '@example.org' from ${everybody}`.execute(db)
  await sql`insert into accounts (community_id, id, kind, person_id, opened_at)
    select community_id, gen_random_uuid(), 'person', id, ${now} from ${everybody}`.execute(db)
  await sql`insert into hats (community_id, id, person_id, words, position)
    select community_id, gen_random_uuid(), id, 'Neighbour', 0 from ${everybody}`.execute(db)
  const kinds = ['cooking', 'pets', 'computers', 'gardening', 'lifts']
  await sql`insert into intents (community_id, id, person_id, direction, kind, words, created_at)
    select community_id, gen_random_uuid(), id, case k when 0 then 'ask' else 'offer' end,
      (${kinds}::text[])[1 + (number + k) % 5], (${gifts}::text[])[1 + (number + k) % 5] || ' ' || number, ${now}
    from people, generate_series(0, 2) as k where community_id = ${communityId} and number is not null`.execute(
    db,
  )
}

/** Every twentieth exchange is one of the busy person's, up to five hundred. */
async function shareHours(db: Db, communityId: string, busy: string, times: number, now: Date) {
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'personId'])
    .where('communityId', '=', communityId)
    .where('kind', '=', 'person')
    .orderBy('id')
    .execute()
  const mine = accounts.find(({ personId }) => personId === busy)!
  const others = accounts.filter((one) => one !== mine)
  for (let from = 0; from < times; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, times - from) }, (_, turn) => {
      const number = from + turn
      const giver = number % 2 === 0 && number < 1000 ? mine : others[(number * 7919) % others.length]!
      const receiver = others[(number * 104_729 + 1) % others.length]!
      const day = new Date(now.getTime() - (number % 360) * 86_400_000).toISOString().slice(0, 10)
      return { giver, receiver: receiver === giver ? mine : receiver, day, key: `bench-exchange:${number}` }
    })
    await inTransaction(db, async (tx) => {
      const postings = some.map(
        ({ giver, receiver, day, key }): Posting => ({
          key,
          kind: 'exchange',
          occurredOn: day,
          legs: transfer(receiver.id, giver.id, 60),
        }),
      )
      const answers = await postBroughtTransactions(
        tx,
        { communityId, personId: null },
        postings,
        'bench',
        now,
      )
      await sql`insert into exchanges (community_id, id, giver_id, receiver_id, minutes, kind, occurred_on, come_back, state,
          recorded_at, settled_at, transaction_id, source)
        select ${communityId}, gen_random_uuid(), giver, receiver, 60, 'cooking', day, 'hours', 'confirmed', ${now}, ${now}, tx, 'bench'
        from unnest(${some.map(({ giver }) => giver.personId)}::uuid[], ${some.map(({ receiver }) => receiver.personId)}::uuid[],
          ${some.map(({ day }) => day)}::date[], ${answers.map(({ standsAs }) => standsAs)}::uuid[]) as x (giver, receiver, day, tx)`.execute(
        tx,
      )
    })
  }
}
