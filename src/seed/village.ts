import type { Actor } from '../platform/auth/actor.ts'
import { type Db, inTransaction, type Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { postIntent } from '../rooms/board/commands.ts'
import { beginCommunity } from '../rooms/community/commands.ts'
import { confirmExchange, rememberDifferently, thank } from '../rooms/exchanges/answer/commands.ts'
import { recordExchange } from '../rooms/exchanges/commands.ts'
import { addPerson } from '../rooms/people/commands.ts'
import { fillDemoWall, openDemoWall } from '../rooms/wall/demo/commands.ts'
import { putUp } from '../rooms/whats-on/commands.ts'
import { agreementStory } from './agreement.ts'
import { somebodyComesIn } from './coming-in.ts'
import { dayOf, daysBefore } from './days.ts'
import { goodbyes } from './goodbyes.ts'
import { sheetsAreLaidOut } from './paper.ts'
import { type Villager, villagers } from './people.ts'
import { potStory } from './pot.ts'
import { type Strand, strands } from './strands.ts'
import { taskStory } from './tasks.ts'
import { somebodyTells } from './telling.ts'
import { togetherStory } from './together.ts'
import { unfinished } from './unfinished.ts'

const whatIsOn = [
  { what: 'Everybody cooks lunch', inDays: 1, atTime: '11:00', place: 'The kitchen' },
  { what: 'Mending afternoon, bring what is broken', inDays: 4, atTime: '14:00', place: 'The hall' },
  { what: 'Walk by the river', inDays: 9, atTime: '10:30', place: 'Meet at the bridge' },
]
const day = 24 * 60 * 60 * 1000

type Village = { actors: Map<string, Actor>; now: Date }

/**
 * Tells the story of one year in Riverside, through the same commands the pages use, with the clock set to each day.
 * Needs an empty house, and answers false in one that is not; all of it comes or none. The same story each time,
 * ending today.
 */
export async function seedVillage(db: Db, now: Date): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const village = await everybodyArrives(tx, now)
    if (!village) return false
    await everybodyOffersAndAsks(tx, village)
    for (const { happens } of inOrder()) await happens(tx, village)
    await someThingsWait(tx, village)
    await somebodyComesIn(tx, village)
    await theWallHangs(tx, village)
    await somebodyTells(tx, village)
    await sheetsAreLaidOut(tx, village.actors, village.now)
    return true
  })
}

async function everybodyArrives(tx: Tx, now: Date): Promise<Village | null> {
  const actors = new Map<string, Actor>()
  const [quinn, ...others] = villagers
  const begun = await beginCommunity(
    tx,
    {
      name: 'Riverside',
      timeZone: 'Europe/London',
      isDemo: true,
      first: { ...known(quinn!), email: quinn!.email ?? null },
    },
    daysBefore(now, quinn!.since),
  )
  if (!begun.ok) return null
  const { communityId } = begun
  actors.set(quinn!.name, {
    communityId,
    personId: begun.personId,
    name: quinn!.name,
    tasks: new Set(['steward', 'broker']),
  })
  await tx
    .updateTable('communities')
    .set({ helpName: 'Quinn', helpPhone: '01632 960001', helpEmail: 'quinn@riverside.example' })
    .where('id', '=', communityId)
    .execute()
  for (const villager of others) {
    const since = daysBefore(now, villager.since)
    const person = { ...known(villager), email: villager.email ?? null, joinedOn: dayOf(since) }
    const personId = await addPerson(tx, { communityId, personId: begun.personId }, person, since)
    actors.set(villager.name, { communityId, personId, name: villager.name, tasks: new Set() })
  }
  return { actors, now }
}

async function everybodyOffersAndAsks(tx: Tx, { actors, now }: Village) {
  for (const { name, hats, gifts, asks, since } of villagers) {
    const actor = actors.get(name)!
    const { communityId, personId } = actor
    const rows = hats.map((words, position) => ({ communityId, id: newId(), personId, words, position }))
    if (rows.length > 0) await tx.insertInto('hats').values(rows).execute()
    const written = daysBefore(now, Math.max(since - 2, 1))
    for (const [kind, words] of gifts)
      await postIntent(tx, actor, { direction: 'offer', kind, words, details: '' }, written)
    for (const [kind, words] of asks)
      await postIntent(tx, actor, { direction: 'ask', kind, words, details: '' }, written)
  }
}

type Happening = { ago: number; happens: (tx: Tx, village: Village) => Promise<void> }

/** Everything that happened, oldest first, as a life is. */
function inOrder(): Happening[] {
  const happenings = strands.flatMap((strand): Happening[] => {
    const times = Math.floor((strand.from - strand.to) / strand.every) + 1
    return Array.from({ length: times }, (_, turn) => {
      const ago = strand.from - turn * strand.every
      return { ago, happens: (tx, village) => itHappens(tx, village, strand, ago) }
    })
  })
  return [
    ...happenings,
    ...potStory(),
    ...togetherStory(),
    ...agreementStory(),
    ...taskStory(),
    ...goodbyes(),
  ].sort((a, b) => b.ago - a.ago)
}

async function itHappens(tx: Tx, { actors, now }: Village, strand: Strand, ago: number) {
  const { giver, receiver, kind, minutes, note, comeBack = 'hours', thanks } = strand
  const [writer, other] = [actors.get(giver ?? receiver!)!, actors.get(receiver ?? 'Quinn')!]
  const when = daysBefore(now, ago)
  const written = await recordExchange(
    tx,
    writer,
    {
      giverId: idOf(actors, giver),
      receiverId: idOf(actors, receiver),
      minutes,
      kind,
      occurredOn: dayOf(when),
      comeBack,
      note,
    },
    dayOf(when),
    when,
  )
  if (!written.ok) throw new Error(`the story does not hold: ${giver} for ${receiver}: ${written.why}`)
  const nextDay = new Date(Math.min(when.getTime() + day, now.getTime()))
  const said = { exchangeId: written.exchangeId, version: 1 }
  // Where the broker is in it, another answers for the place; here she only ever answers for others.
  const settled = await confirmExchange(tx, other, said, nextDay)
  if (!settled.ok) throw new Error(`the story does not hold: ${other.name} could not say yes: ${settled.why}`)
  const last = ago - strand.every < strand.to
  if (thanks && last) await thank(tx, other, { exchangeId: written.exchangeId, words: thanks }, nextDay)
}

/** A few things nobody has answered yet, and one that two people remember differently. */
async function someThingsWait(tx: Tx, { actors, now }: Village) {
  for (const { giver, receiver, kind, minutes, note, ago, writtenBy, differently } of unfinished) {
    const when = daysBefore(now, ago)
    const written = await recordExchange(
      tx,
      actors.get(writtenBy)!,
      {
        giverId: idOf(actors, giver),
        receiverId: idOf(actors, receiver),
        minutes,
        kind,
        occurredOn: dayOf(when),
        comeBack: 'hours',
        note,
      },
      dayOf(when),
      when,
    )
    if (!written.ok) throw new Error(`the story does not hold: ${note}: ${written.why}`)
    if (!differently) continue
    const answer = {
      exchangeId: written.exchangeId,
      version: 1,
      minutes: differently.minutes,
      words: differently.words,
    }
    await rememberDifferently(tx, actors.get(differently.by)!, answer, now)
  }
}

/** A tablet by the kitchen, two people who use it, and what is on next. */
async function theWallHangs(tx: Tx, { actors, now }: Village) {
  const quinn = actors.get('Quinn')!
  await openDemoWall(tx, quinn.communityId, now)
  await fillDemoWall(tx, quinn.communityId, (name) => actors.get(name)!.personId, now)
  for (const { what, inDays, atTime, place } of whatIsOn) {
    const onDay = dayOf(daysBefore(now, -inDays))
    await putUp(tx, quinn, { what, onDay, atTime, place }, dayOf(now), now)
  }
}

function known({ name, area, about, phone = '' }: Villager) {
  return { name, area, about, phone }
}

function idOf(actors: Map<string, Actor>, name: string | null): string | null {
  return name === null ? null : actors.get(name)!.personId
}
