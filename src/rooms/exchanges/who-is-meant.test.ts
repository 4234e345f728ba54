import assert from 'node:assert/strict'
import { atNoon, test, type Village } from '../../../test/support/village.ts'
import { newId } from '../../platform/ids.ts'
import { addPerson } from '../people/commands.ts'
import { chosenFrom, findMeant } from './who-is-meant.ts'

test('a whole name is enough, blind to case, accents and spaces, and beats longer ones', async (village) => {
  await welcome(village, ['José García', 'José García-Brown'])
  assert.deepEqual(await sureOf(village, [' jose   GARCIA ']), ['José García'])
})

test('a member number is enough, with or without its sign', async (village) => {
  await welcome(village, ['Kate', 'Sue'], 40)
  assert.deepEqual(await sureOf(village, ['41', '#40', '99', '#']), ['Sue', 'Kate', null, null])
})

test('a beginning that fits one person is enough; of a later name only where no whole name begins so', async (village) => {
  await welcome(village, ['Kate Brown', 'Ruby Katell'])
  assert.deepEqual(await sureOf(village, ['kat', 'kate', 'katel', 'brow']), [
    'Kate Brown',
    'Kate Brown',
    'Ruby Katell',
    'Kate Brown',
  ])
})

test('where several fit there is a short list, in order, and the choice decides', async (village) => {
  await welcome(village, [...Array.from({ length: 12 }, (_, at) => `Maryam ${String.fromCharCode(76 - at)}`)])
  const [meant] = await meantBy(village, ['mary'])
  assert.equal(meant!.sure, null)
  assert.deepEqual(
    meant!.near.map(({ name }) => name),
    [...'ABCDEFGH'].map((letter) => `Maryam ${letter}`),
  )
  assert.equal(chosenFrom(meant!, meant!.near[3]!.id)?.name, 'Maryam D')
  assert.equal(chosenFrom(meant!, newId()), null)
  assert.equal(chosenFrom(meant!, null), null)
})

test('two of one name are never guessed between', async (village) => {
  await welcome(village, ['Maryam', 'Maryam', 'Maryam Iqbal'])
  const [meant] = await meantBy(village, ['maryam'])
  assert.equal(meant!.sure, null)
  assert.equal(meant!.near.length, 2)
})

test('a name almost right is offered, never taken', async (village) => {
  const [meant] = await meantBy(village, ['Ammina'])
  assert.equal(meant!.sure, null)
  assert.deepEqual(
    meant!.near.map(({ name }) => name),
    ['Amina'],
  )
})

test('signs that a search would take for something else mean themselves', async (village) => {
  await welcome(village, ["O'Neil (100%)", 'A_B', 'AxB'])
  assert.deepEqual(await sureOf(village, ['%', '_', 'a_', "o'n", '(100%', '\\', '*']), [
    null,
    null,
    'A_B',
    "O'Neil (100%)",
    "O'Neil (100%)",
    null,
    null,
  ])
})

test('whatever is longer than any name means nobody, at once', async (village) => {
  const began = performance.now()
  assert.deepEqual(await meantBy(village, ['tom '.repeat(200_000)]), [{ sure: null, near: [] }])
  assert.ok(performance.now() - began < 500)
})

test('people who have moved on are not meant, people who rest are', async (village) => {
  const { tx, communityId } = village
  for (const [name, state] of [
    ['Gone Girl', 'moved_on'],
    ['Resting Ruth', 'resting'],
  ] as const)
    await addPerson(
      tx,
      { communityId, personId: null },
      { name, state, number: state === 'resting' ? 8 : 9, joinedOn: '2026-01-01' },
      atNoon,
    )
  assert.deepEqual(await sureOf(village, ['Gone Girl', '9', 'gone', 'girl', 'resting', '8']), [
    null,
    null,
    null,
    null,
    'Resting Ruth',
    'Resting Ruth',
  ])
})

test('many names are answered in the order they were asked in, blanks as nobody', async (village) => {
  assert.deepEqual(await sureOf(village, ['Tom', '', 'be', '  ', 'Tom']), ['Tom', null, 'Bert', null, 'Tom'])
  assert.deepEqual(await meantBy(village, []), [])
})

function meantBy({ tx, communityId }: Village, typed: string[]) {
  return findMeant(tx, communityId, typed)
}

async function sureOf(village: Village, typed: string[]) {
  return (await meantBy(village, typed)).map(({ sure }) => sure?.name ?? null)
}

async function welcome({ tx, communityId }: Village, names: string[], firstNumber: number | null = null) {
  for (const [at, name] of names.entries()) {
    const number = firstNumber === null ? null : firstNumber + at
    await addPerson(tx, { communityId, personId: null }, { name, number, joinedOn: '2026-01-01' }, atNoon)
  }
}
