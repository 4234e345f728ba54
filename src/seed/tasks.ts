import type { Actor, Task } from '../platform/auth/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { daysLater } from '../rooms/exchanges/durations.ts'
import { giveBack, giveTask, goOn } from '../rooms/tasks/commands.ts'
import { offerTask } from '../rooms/tasks/handing-over.ts'

type Village = { actors: Map<string, Actor>; now: Date }
type Happening = { ago: number; happens: (tx: Tx, village: Village) => Promise<void> }
type Given = { ago: number; to: string; task: Task; words?: string; decided: string }

const dayInMs = 24 * 60 * 60 * 1000

/** Who looks after what besides Quinn: as the group decided, one of them given back, one about to be handed over. Days ago. */
export function taskStory(): Happening[] {
  return [
    { ago: 70, happens: quinnGoesOn },
    given({ ago: 45, to: 'Amina', task: 'welcomer', decided: 'Everybody likes to be met by Amina' }),
    given({
      ago: 44,
      to: 'Sarah',
      task: 'ledger-keeper',
      decided: 'Sarah says she likes it when it adds up',
    }),
    given({ ago: 43, to: 'Tom', task: 'own', words: 'Waters the garden', decided: 'Through the summer' }),
    given({ ago: 42, to: 'Bea', task: 'own', words: 'Opens the hall', decided: 'On weekdays' }),
    { ago: 6, happens: beaGivesBack },
    { ago: 2, happens: tomAsksAmina },
  ]
}

/** A year was over, and the group asked for another. */
async function quinnGoesOn(tx: Tx, { actors, now }: Village) {
  const quinn = actors.get('Quinn')!
  const when = daysBefore(now, 70)
  for (const taskId of await tasksOf(tx, quinn))
    mustHold(await goOn(tx, quinn, { taskId }, dayOf(when), when))
}

function given({ ago, to, task, words = '', decided }: Given): Happening {
  return {
    ago,
    happens: async (tx, { actors, now }) => {
      const when = daysBefore(now, ago)
      const { personId } = actors.get(to)!
      const decision = { on: dayOf(daysBefore(now, ago + 3)), words: decided }
      const giving = { personId, task, words, endsOn: daysLater(dayOf(when), 365), decided: decision }
      mustHold(await giveTask(tx, actors.get('Quinn')!, giving, dayOf(when), when))
    },
  }
}

async function beaGivesBack(tx: Tx, { actors, now }: Village) {
  const bea = actors.get('Bea')!
  for (const taskId of await tasksOf(tx, bea)) mustHold(await giveBack(tx, bea, taskId, daysBefore(now, 6)))
}

async function tomAsksAmina(tx: Tx, { actors, now }: Village) {
  const tom = actors.get('Tom')!
  const toId = actors.get('Amina')!.personId
  for (const taskId of await tasksOf(tx, tom))
    mustHold(await offerTask(tx, tom, { taskId, toId }, daysBefore(now, 2)))
}

async function tasksOf(tx: Tx, { communityId, personId }: Actor): Promise<string[]> {
  const held = await tx
    .selectFrom('tasksTakenOn')
    .select('id')
    .where('communityId', '=', communityId)
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .execute()
  return held.map(({ id }) => id)
}

function mustHold(outcome: { ok: true } | { ok: false; why: string }) {
  if (!outcome.ok) throw new Error(`the story of the tasks does not hold: ${outcome.why}`)
}

function daysBefore(now: Date, ago: number): Date {
  return new Date(now.getTime() - ago * dayInMs)
}

function dayOf(when: Date): string {
  return when.toISOString().slice(0, 10)
}
