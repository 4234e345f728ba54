import type { Actor, Task } from '../platform/auth/actor.ts'
import { type Db, inCommunity, inTransaction, type Tx } from '../platform/db/database.ts'
import { PlainError } from '../platform/errors.ts'
import { openCommunity, takeOn } from '../rooms/community/commands.ts'
import { getCommonAccount, getOwnAccount } from '../rooms/ledger/accounts.ts'
import { openLink } from '../rooms/neighbours/commands.ts'
import { findLinkAccount } from '../rooms/neighbours/queries.ts'
import { addPeople } from '../rooms/people/commands.ts'
import { giveMandate } from '../rooms/standing/commands.ts'
import { makeRecipe } from '../rooms/together/recipes/commands.ts'
import type { Person } from './journal.ts'
import type { Rules } from './rules.ts'

/** Who and what a journal names: people by their ids, and every account with the community it is in. */
export type Cast = {
  timeZone: string
  communities: Map<string, string> // by prefix
  people: Map<string, { communityId: string; personId: string; name: string }>
  accounts: Map<string, { communityId: string; accountId: string }>
  recipes: Map<string, string> // `<community id> <shape>`
}

const names = { rota: 'Lunch', meeting: 'Circle' }

/** Opens the communities of a journal with everybody in them, or finds them where it was begun before. */
export async function assemble(db: Db, rules: Rules, people: readonly Person[], now: Date): Promise<Cast> {
  const known = await db.selectFrom('communities').select(['id', 'name']).execute()
  if (known.length === 0) await inTransaction(db, (tx) => begin(tx, rules, people, now))
  else if (!rules.communities.every(({ name }) => known.some((one) => one.name === name)))
    throw new PlainError(
      'There is a community in this database already. A journal wants an empty one, or one it was played in before.',
    )
  return read(db, rules, people)
}

async function begin(tx: Tx, rules: Rules, people: readonly Person[], now: Date) {
  const stewards: Actor[] = []
  for (const { prefix, name, address } of rules.communities) {
    const opened = await openCommunity(
      tx,
      { name, timeZone: rules.timeZone, isDemo: false, ...(address && { addressName: address }) },
      now,
    )
    if (!opened.ok) throw new PlainError('A community is there already.')
    const { communityId } = opened
    await tx.updateTable('communities').set(rules.settings).where('id', '=', communityId).execute()
    const own = people.filter(({ account }) => prefixOf(account) === prefix)
    const personIds = await addPeople(
      tx,
      communityId,
      own.map((one) => ({ name: one.name, joinedOn: one.joined, number: numberOf(people, one.account) })),
      now,
    )
    for (const [place, { born }] of own.entries())
      if (born)
        await tx
          .updateTable('people')
          .set({ bornOn: born })
          .where('id', '=', personIds[place] ?? '')
          .execute()
    const idOf = (account: string) => personIds[own.findIndex((one) => one.account === account)] ?? ''
    const since = rules.brokers.map(({ since }) => since).sort()[0]
    for (const { account, since: from } of rules.brokers)
      if (prefixOf(account) === prefix && from === since)
        await takeOn(tx, { communityId, personId: idOf(account) }, 'broker', now)
    const steward: Actor = {
      communityId,
      personId: idOf(rules.brokers.find(({ account }) => prefixOf(account) === prefix)?.account ?? ''),
      name: '',
      tasks: new Set<Task>(['steward', 'broker']),
    }
    stewards.push(steward)
    for (const { delegate, person } of rules.mandates)
      if (prefixOf(person) === prefix)
        await giveMandate(
          tx,
          steward,
          { personId: idOf(person), delegateId: idOf(delegate), since: since ?? '' },
          now,
        )
    const evening = { giverMinutes: null, receiverMinutes: null, balances: 'pot' } as const
    for (const shape of ['rota', 'meeting'] as const)
      await makeRecipe(tx, steward, { shape, name: names[shape], ...evening }, now)
  }
  for (const steward of stewards)
    for (const { communityId: otherId } of stewards)
      if (otherId !== steward.communityId)
        await inCommunity(tx, steward.communityId, () =>
          openLink(tx, steward, { otherId, limitMinutes: rules.linkMinutes }, now),
        )
}

async function read(db: Db, rules: Rules, people: readonly Person[]): Promise<Cast> {
  const cast: Cast = {
    timeZone: rules.timeZone,
    communities: new Map(),
    people: new Map(),
    accounts: new Map(),
    recipes: new Map(),
  }
  const rows = await db.selectFrom('communities').select(['id', 'name']).execute()
  for (const { prefix, name } of rules.communities)
    cast.communities.set(prefix, rows.find((row) => row.name === name)?.id ?? '')
  for (const [prefix, communityId] of cast.communities)
    await inCommunity(db, communityId, async (one) => {
      const there = await one
        .selectFrom('people')
        .select(['id', 'number', 'name'])
        .where('communityId', '=', communityId)
        .execute()
      for (const { account, name } of people.filter((person) => prefixOf(person.account) === prefix)) {
        const personId = there.find(({ number }) => number === numberOf(people, account))?.id
        // Whoever was forgotten since has no number any more; their account still has its place.
        if (!personId) continue
        cast.people.set(account, { communityId, personId, name })
        cast.accounts.set(account, {
          communityId,
          accountId: await getOwnAccount(one, communityId, personId),
        })
      }
      cast.accounts.set(`${prefix}-POT`, {
        communityId,
        accountId: await getCommonAccount(one, communityId, 'pot'),
      })
      for (const [other, otherId] of cast.communities) {
        const accountId = other === prefix ? null : await findLinkAccount(one, communityId, otherId)
        if (accountId) cast.accounts.set(`${prefix}-LINK-${other}`, { communityId, accountId })
      }
      for (const { id, shape } of await one
        .selectFrom('recipes')
        .select(['id', 'shape'])
        .where('communityId', '=', communityId)
        .execute())
        cast.recipes.set(`${communityId} ${shape}`, id)
    })
  return cast
}

/** The one who acts, with the tasks they hold at this moment, or null for somebody the journal does not know. */
export async function actorFor(db: Db, cast: Cast, account: string): Promise<Actor | null> {
  const person = cast.people.get(account)
  if (!person) return null
  const held = await inCommunity(db, person.communityId, (one) =>
    one
      .selectFrom('tasksTakenOn')
      .select('task')
      .where('communityId', '=', person.communityId)
      .where('personId', '=', person.personId)
      .where('until', 'is', null)
      .execute(),
  )
  return { ...person, tasks: new Set(held.map(({ task }) => task as Task)) }
}

export function prefixOf(account: string): string {
  return account.split('-')[0] ?? ''
}

/** People are found again by their member number: their place in the list of people. */
function numberOf(people: readonly Person[], account: string): number {
  return people.findIndex((one) => one.account === account) + 1
}
