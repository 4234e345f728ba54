import type { Actor } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { recordTogether } from '../rooms/together/commands.ts'
import { listRecipes } from '../rooms/together/recipes/queries.ts'
import type { PartOf } from '../rooms/together/rules.ts'
import { beginRole, creditStandingRoles } from '../rooms/together/standing/commands.ts'
import { dayOf, daysBefore, mustHold } from './days.ts'

type Village = { actors: Map<string, Actor>; now: Date }
type Happening = { ago: number; happens: (tx: Tx, village: Village) => Promise<void> }

/** Two lunches, and somebody who opens the hall every week. Days ago. */
export function togetherStory(): Happening[] {
  return [
    { ago: 37, happens: (tx, village) => opensHall(tx, village, 37) },
    lunch(20, ['Amina', 'Tom'], ['Bert', 'Dawn', 'Kate', 'Sanjay']),
    lunch(6, ['Kate', 'Bert'], ['Amina', 'Tom', 'Hattie', 'Chloe', 'Dawn']),
    { ago: 1, happens: credits },
  ]
}

function lunch(ago: number, cooks: string[], guests: string[]): Happening {
  return {
    ago,
    happens: async (tx, { actors, now }) => {
      const quinn = actors.get('Quinn')!
      const recipe = (await listRecipes(tx, quinn.communityId)).find(({ shape }) => shape === 'rota')!
      const parts = [
        ...cooks.map(
          (name): PartOf => ({ personId: actors.get(name)!.personId, part: 'gave', minutes: 120 }),
        ),
        ...guests.map(
          (name): PartOf => ({ personId: actors.get(name)!.personId, part: 'received', minutes: 30 }),
        ),
      ]
      const when = daysBefore(now, ago)
      const entry = { recipeId: recipe.id, occurredOn: dayOf(when), parts }
      mustHold(await recordTogether(tx, quinn, entry, dayOf(when), when))
    },
  }
}

async function opensHall(tx: Tx, { actors, now }: Village, ago: number) {
  const when = daysBefore(now, ago)
  const since = dayOf(when)
  const role = { personId: actors.get('Hattie')!.personId, words: 'Opens the hall', weeklyMinutes: 60, since }
  mustHold(await beginRole(tx, actors.get('Quinn')!, role, since, when))
}

async function credits(tx: Tx, { actors, now }: Village) {
  await creditStandingRoles(tx, actors.get('Quinn')!.communityId, dayOf(now), now)
}
