import type { Tx } from '../../../platform/db/database.ts'
import { addPeople, type NewPerson } from '../../people/commands.ts'
import type { BroughtPerson, PersonRef } from './brought.ts'
import type { Problem } from './problems.ts'

/** Everybody of the file as they are here, and how many of them are new. */
export type KnownPeople = {
  ok: true
  added: number
  idOf(ref: PersonRef): string
  accountOf(ref: PersonRef): string
}

const atOnce = 1000

/**
 * Finds each person of the file here, or welcomes them. Somebody is here already when they have that number and that name
 * or e-mail address, or, without a number of their own yet, that name and that e-mail address or telephone. What is known
 * of them here is not overwritten. A number that is somebody else's here stops it all.
 */
export async function bringPeople(
  tx: Tx,
  communityId: string,
  people: readonly BroughtPerson[],
  now: Date,
): Promise<KnownPeople | { ok: false; problems: Problem[] }> {
  const here = await whoIsHere(tx, communityId)
  const problems = people.flatMap((person) => here.whyNot(person))
  if (problems.length > 0) return { ok: false, problems }
  const ids: string[] = []
  const fresh: { place: number; person: BroughtPerson }[] = []
  for (const [place, person] of people.entries()) {
    const found = here.find(person)
    if (!found) {
      fresh.push({ place, person })
      continue
    }
    ids[place] = found.id
    if (person.number !== null && found.number === null)
      await giveNumber(tx, communityId, found.id, person.number)
  }
  for (let from = 0; from < fresh.length; from += atOnce) {
    const some = fresh.slice(from, from + atOnce)
    const added = await addPeople(
      tx,
      communityId,
      some.map(({ person }) => asNewPerson(person)),
      now,
    )
    for (const [turn, id] of added.entries()) ids[some[turn]!.place] = id
  }
  const accounts = await accountsOf(tx, communityId)
  const numbers = new Map(
    people.flatMap((person, place) => (person.number === null ? [] : [[person.number, ids[place]!]])),
  )
  const idOf = (ref: PersonRef) =>
    must('place' in ref ? ids[ref.place] : (numbers.get(ref.number) ?? here.byNumber(ref.number)))
  return { ok: true, added: fresh.length, idOf, accountOf: (ref) => must(accounts.get(idOf(ref))) }
}

async function whoIsHere(tx: Tx, communityId: string) {
  const rows = await tx
    .selectFrom('people')
    .innerJoin('contactDetails', (join) =>
      join
        .onRef('contactDetails.communityId', '=', 'people.communityId')
        .onRef('contactDetails.personId', '=', 'people.id'),
    )
    .select(['people.id', 'people.number', 'people.name', 'contactDetails.email', 'contactDetails.phone'])
    .where('people.communityId', '=', communityId)
    .execute()
  const numbers = new Map(rows.map((row) => [row.number, row]))
  const sameWords = new Map(rows.map((row) => [sameness(row.name, row.email, row.phone), row]))
  const taken = new Set<string>()
  return {
    byNumber: (number: number) => numbers.get(number)?.id,
    find(person: BroughtPerson) {
      if (person.number !== null && numbers.has(person.number)) return numbers.get(person.number)
      // A name alone may be two people's where numbers tell them apart; a list without numbers has nothing else.
      if (person.number !== null && !person.email && !person.phone) return undefined
      const alike = sameWords.get(sameness(person.name, person.email, person.phone))
      if (!alike || taken.has(alike.id) || (alike.number !== null && person.number !== null)) return undefined
      taken.add(alike.id)
      return alike
    },
    whyNot({ number, name, email, at }: BroughtPerson): Problem[] {
      const known = number === null ? undefined : numbers.get(number)
      if (number === null || !known || plain(known.name) === plain(name)) return []
      if (email && known.email && plain(email) === plain(known.email)) return []
      return [{ ...at, code: 'number-taken', args: { number, name, known: known.name } }]
    },
  }
}

function plain(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function sameness(name: string, email: string | null, phone: string): string {
  return JSON.stringify([plain(name), email ? plain(email) : phone.replace(/\D/g, '')])
}

async function giveNumber(tx: Tx, communityId: string, id: string, number: number) {
  await tx
    .updateTable('people')
    .set({ number })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute()
}

async function accountsOf(tx: Tx, communityId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('accounts')
    .select(['id', 'personId'])
    .where('communityId', '=', communityId)
    .where('personId', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.personId!, row.id]))
}

function asNewPerson({ balanceMinutes, at, ...person }: BroughtPerson): NewPerson {
  return person
}

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the file names somebody who is neither in it nor here') // readers refuse such files
  return found
}
