import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { askToArrange } from '../rooms/board/arranged/commands.ts'
import { takeOn } from '../rooms/community/commands.ts'
import { sharePlan, writePlan } from '../rooms/plans/commands.ts'
import { closeTelling, writeNote } from '../rooms/telling/keeping/commands.ts'
import { keptUntil } from '../rooms/telling/rules.ts'
import { keepTellingSettings } from '../rooms/telling/settings/commands.ts'
import { keepTelling, type Told } from '../rooms/telling/tell/commands.ts'
import { dayOf, daysBefore } from './days.ts'

const settings = {
  leadName: 'Gwen',
  leadPhone: '01632 960021',
  outsideName: 'Arthur',
  outsidePhone: '01632 960022',
  councilName: 'Riverside Council, adult care',
  councilPhone: '01632 960023',
  keepYears: 6,
}
const nobody = { named: '', shutOut: [], aboutStaff: false }
const locked: Told = {
  ...nobody,
  whom: 'me',
  wish: 'I would like a key of my own for the garden gate.',
  words: 'It is locked at four. Nobody asked us.',
}
const worried: Told = {
  ...nobody,
  whom: 'somebody',
  about: 'My neighbour',
  wish: 'Somebody should ask her how she is, without her son there.',
  words: 'She does not come to lunch any more, and he answers the door.',
}

const swim = {
  want: 'Swim in the river again',
  good: 'I sleep well after it, and Amina would like to learn.',
  ifNot: 'Another summer at the edge, with my shoes on.',
  wrong: 'Cold water, and nobody near.',
  agreed: 'Two of us always, and out after ten minutes.',
  whoDoes: 'Amina brings the flask. I ask Tom about the current.',
  ring: 'Tom',
}

/** Gwen and Arthur look after safety; something was told and settled, something waits. */
export async function somebodyTells(tx: Tx, { actors, now }: { actors: Map<string, Actor>; now: Date }) {
  const [quinn, gwen, arthur] = ['Quinn', 'Gwen', 'Arthur'].map((name) => actors.get(name)!)
  if (!quinn || !gwen || !arthur) return
  const { communityId } = quinn
  const ago = (days: number) => daysBefore(now, days)
  for (const one of [gwen, arthur]) await takeOn(tx, one, 'safeguarding', ago(200))
  await keepTellingSettings(tx, quinn, { settings, outside: [arthur.personId] }, ago(200))
  const place = { id: communityId, timeZone: 'Europe/London' }
  const lead: Actor = { ...gwen, tasks: new Set(['safeguarding']) }

  // Nobody is written to: a village that is made up sends no letters while it moves in.
  await keepTelling(tx, place, locked, ago(60))
  const { id: tellingId } = await tx
    .selectFrom('tellings')
    .select('id')
    .where('communityId', '=', communityId)
    .executeTakeFirstOrThrow()
  const reviewOn = dayOf(ago(30))
  const decision = { words: 'Three people have a key now, and a list hangs in the shed.', reviewOn }
  const why = 'They asked for it, and nothing was ever taken.'
  await writeNote(tx, lead, { tellingId, what: 'decision', reason: why, ...decision }, ago(59))
  const answer = { words: 'Your key is with Quinn.', reason: '', reviewOn: null }
  await writeNote(tx, lead, { tellingId, what: 'answer', ...answer }, ago(58))
  const end = { wishMet: 'yes', learned: 'Ask before locking.', keepUntil: keptUntil(dayOf(now), 6) } as const
  await closeTelling(tx, lead, { tellingId, ...end }, ago(30))

  await keepTelling(tx, place, worried, now)
  await somebodyDares(tx, actors, now)
}

/** A plan for something that could go wrong, and help that has to be arranged. */
async function somebodyDares(tx: Tx, actors: Map<string, Actor>, now: Date) {
  const [quinn, amina] = [actors.get('Quinn')!, actors.get('Amina')!]
  const soon = dayOf(daysBefore(now, -14))
  const { id } = await writePlan(tx, quinn, { ...swim, reviewOn: soon }, now)
  await sharePlan(tx, quinn, { id, withId: amina.personId }, now)
  const wash = { kind: 'personal-care', words: 'A hand with the bath on Fridays', details: '' }
  await askToArrange(tx, amina, { direction: 'ask', ...wash }, now)
}
