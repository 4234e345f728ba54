import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { rootFolder } from '../../src/platform/root.ts'

// Who knows whom: app → rooms → design → platform, and the rooms each other only by what they are meant to share.

type Import = { from: string; to: string }

const layers = ['platform', 'design', 'rooms', 'app'] as const
const files = globSync('src/**/*.{ts,tsx}', { cwd: rootFolder }).filter((file) => !/\.test\.tsx?$/.test(file))
const imports = files.flatMap(importsOf)
/** What the house can say, in every language: written by all rooms, spoken by anybody. */
const words = new Set(['src/catalogues.ts', 'src/voices.ts'])
/** Of one's own room only. */
const ownOnly = /\/(routes|pages|forms)\/|[/-](routes|page|pages|form|forms)\.tsx?$/

test('everything knows only what lies below it', () => {
  assert.ok(imports.length > 500, `only ${imports.length} imports were found`)
  const upward = imports.filter(({ from, to }) => layerOf(to) > layerOf(from) && !words.has(to))
  assert.deepEqual(upward.map(told), [])
})

test('no room knows another’s routes, pages or forms', () => {
  const wrong = betweenRooms().filter(({ to }) => ownOnly.test(to))
  assert.deepEqual(wrong.map(told), [])
})

test('rooms form no circle: each can be built after those it knows', () => {
  // Where something is, anybody may know: a link is not a dependency.
  const known = Map.groupBy(
    betweenRooms().filter(({ to }) => !to.endsWith('/urls.ts')),
    ({ from }) => roomOf(from),
  )
  const built = new Set<string>()
  const rooms = new Set(files.flatMap((file) => roomOf(file) ?? []))
  for (let before = -1; built.size > before; ) {
    before = built.size
    for (const room of rooms)
      if ((known.get(room) ?? []).every(({ to }) => built.has(roomOf(to)!))) built.add(room)
  }
  const inCircles = [...rooms].filter((room) => !built.has(room))
  assert.deepEqual(inCircles.flatMap((room) => known.get(room) ?? []).map(told), [])
})

test('nothing only passes on what others export, and no file is named for holding anything', () => {
  const passing = files.filter((file) => /^export (type )?(\*|\{[^}]*\}) ?from /m.test(read(file)))
  assert.deepEqual(passing, [])
  const nameless = files.filter((file) =>
    /(^|[/-])(index|utils?|helpers?|managers?|services?|misc)\./.test(file),
  )
  assert.deepEqual(nameless, [])
})

function betweenRooms(): Import[] {
  return imports.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to))
}

function importsOf(file: string): Import[] {
  const named = read(file).matchAll(/(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g)
  return [...named].map(([, to]) => ({ from: file, to: path.join(path.dirname(file), to!) }))
}

/** How far up: the app is everything that is neither a room nor below the rooms. Outside of src is content, for all. */
function layerOf(file: string): number {
  // What reads words knows nothing of the house, and could go elsewhere.
  if (!file.startsWith('src/') || file.startsWith('src/language/')) return -1
  const layer = layers.findIndex((folder) => file.startsWith(`src/${folder}/`))
  return layer < 0 ? layers.indexOf('app') : layer
}

function roomOf(file: string): string | undefined {
  return file.match(/^src\/rooms\/([^/]+)\//)?.[1]
}

function told({ from, to }: Import): string {
  return `${from} knows ${to}`
}

function read(file: string): string {
  return readFileSync(path.join(rootFolder, file), 'utf8')
}
