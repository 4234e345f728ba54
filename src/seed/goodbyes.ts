import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { closeMembership } from '../rooms/leaving/commands.ts'
import { agreeToShare, startSharing } from '../rooms/sharing/commands.ts'
import { openGroup } from '../rooms/sharing/groups.ts'
import { dayOf, daysBefore, mustHold } from './days.ts'

type Village = { actors: Map<string, Actor>; now: Date }
type Happening = { ago: number; happens: (tx: Tx, village: Village) => Promise<void> }

/** Two who share an account, a circle that has one, and somebody who moved away with hours left over. */
export function goodbyes(): Happening[] {
  return [
    { ago: 12, happens: shareOne },
    { ago: 9, happens: circleOpens },
    { ago: 0.5, happens: movesAway },
  ]
}

async function shareOne(tx: Tx, { actors, now }: Village) {
  const [hattie, arthur] = [actors.get('Hattie')!, actors.get('Arthur')!]
  const when = daysBefore(now, 12)
  const said = { name: 'The garden bench', personId: hattie.personId, withIds: [arthur.personId] }
  const begun = await startSharing(tx, hattie, { ...said, agreed: false }, dayOf(when), when)
  mustHold(begun)
  if (begun.ok) mustHold(await agreeToShare(tx, arthur, begun.accountId, dayOf(when), when))
}

async function circleOpens(tx: Tx, { actors, now }: Village) {
  const when = daysBefore(now, 9)
  const holderIds = ['Bea', 'Zoe'].map((name) => actors.get(name)!.personId)
  mustHold(await openGroup(tx, actors.get('Quinn')!, { name: 'Garden circle', holderIds }, dayOf(when), when))
}

async function movesAway(tx: Tx, { actors, now }: Village) {
  const when = daysBefore(now, 0.5)
  const said = { personId: actors.get('Femi')!.personId, lastDay: dayOf(when) }
  mustHold(await closeMembership(tx, actors.get('Quinn')!, said, when))
}
