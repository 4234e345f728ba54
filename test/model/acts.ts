import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  type Answer,
  type Community,
  type End,
  type Entry,
  everybody,
  type Return,
  type Who,
} from './community.ts'
import type { Real } from './real.ts'

type Both = (model: Community, real: Real) => Promise<[Answer, Answer]>

/** One act in both worlds: the same answer, and afterwards the same hours in the same places. */
class Act implements fc.AsyncCommand<Community, Real> {
  private readonly words: string
  private readonly both: Both
  readonly check: (model: Readonly<Community>) => boolean
  constructor(words: string, both: Both, check: Act['check'] = () => true) {
    this.words = words
    this.both = both
    this.check = check
  }
  async run(model: Community, real: Real): Promise<void> {
    const [expected, answered] = await this.both(model, real)
    assert.equal(answered, expected, this.words)
    const { balances, entries } = await real.look()
    for (const end of [...everybody, 'place', 'pot'] as const)
      assert.equal(balances.get(end), model.balance(end), `${this.words}: the hours of ${end}`)
    assert.deepEqual(entries.map(asTold), model.entries.map(asTold), this.words)
  }
  toString = () => this.words
}

function asTold(entry: { state: string; minutes: number; version: number } | undefined) {
  return entry && { state: entry.state, minutes: entry.minutes, version: entry.version }
}

const who = fc.constantFrom(...everybody)
const end: fc.Arbitrary<End> = fc.constantFrom<End>(...everybody, 'place')
const minutes = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(15, 30, 60, 90, 600) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1440, 1441) },
)
const back = fc.constantFrom<Return>('hours', 'pot', 'thanks')
const whichEntry = fc.nat({ max: 1000 })
const seen = fc.constantFrom(0, 0, 0, 0, -1)

const toWhom = fc.constantFrom<Who | 'pot'>(...everybody, 'pot')
const some = fc.subarray([...everybody])
const speakers = fc.subarray([...everybody], { minLength: 2 })

const writing = fc.tuple(who, end, end, minutes, back).map(([by, giver, receiver, length, how]) => {
  const words = `${by} writes ${giver} → ${receiver} ${length} ${how}`
  return new Act(words, async (model, real) => [
    model.write(by, giver, receiver, length, how),
    await real.write(by, giver, receiver, length, how),
  ])
})
const confirming = fc.tuple(who, whichEntry, seen, fc.option(back)).map(([by, which, stale, how]) =>
  onEntry(`${by} confirms`, which, async (model, real, entry, place) => {
    const version = entry.version + stale
    return [model.confirm(by, entry, version, how), await real.confirm(by, place, version, how)]
  }),
)
const rememberingDifferently = fc.tuple(who, whichEntry, seen, minutes).map(([by, which, stale, length]) =>
  onEntry(`${by} remembers ${length}`, which, async (model, real, entry, place) => {
    const version = entry.version + stale
    return [model.differently(by, entry, version, length), await real.differently(by, place, version, length)]
  }),
)
const takingBack = fc
  .tuple(who, whichEntry)
  .map(([by, which]) =>
    onEntry(`${by} takes back`, which, async (model, real, entry, place) => [
      model.withdraw(by, entry),
      await real.withdraw(by, place),
    ]),
  )
const undoing = fc
  .tuple(who, whichEntry)
  .map(([by, which]) =>
    onEntry(`${by} undoes`, which, async (model, real, entry, place) => [
      model.undo(by, entry),
      await real.undo(by, place),
    ]),
  )
const giving = fc.tuple(who, who, toWhom, minutes, fc.boolean()).map(([by, other, to, length, isOwn]) => {
  const from = isOwn ? by : other
  return new Act(`${by} gives ${length} of ${from} to ${to}`, async (model, real) => [
    model.give(by, from, to, length),
    await real.give(by, from, to, length),
  ])
})
const eating = fc
  .tuple(who, some, some)
  .map(
    ([by, cooks, eaters]) =>
      new Act(`${by} writes a lunch of ${cooks} for ${eaters}`, async (model, real) => [
        model.eat(by, cooks, eaters),
        await real.eat(by, cooks, eaters),
      ]),
  )
const undoingLunch = fc
  .tuple(who, whichEntry)
  .map(([by, which]) =>
    onOneOf('lunches', `${by} undoes`, which, async (model, real, lunch, place) => [
      model.undoLunch(by, lunch),
      await real.undoLunch(by, place),
    ]),
  )
const askingForHours = fc
  .tuple(who, who, minutes)
  .map(
    ([by, to, length]) =>
      new Act(`${by} asks for ${length} for ${to}`, async (model, real) => [
        model.ask(to, length),
        await real.ask(by, to, length),
      ]),
  )
const speaking = fc
  .tuple(speakers, whichEntry, fc.constantFrom('yes' as const, 'yes' as const, 'no' as const))
  .map(([by, which, voice]) =>
    onOneOf('grants', `${by} say ${voice}`, which, async (model, real, grant, place) => {
      const answers: [string[], string[]] = [[], []]
      for (const one of by) {
        answers[0].push(model.speak(one, grant, voice))
        answers[1].push(await real.speak(one, place, voice))
      }
      return [answers[0].join(), answers[1].join()]
    }),
  )
const carryingOut = fc
  .tuple(who, whichEntry)
  .map(([by, which]) =>
    onOneOf('grants', `${by} carries out`, which, async (model, real, grant, place) => [
      model.carryOut(by, grant),
      await real.carryOut(by, place),
    ]),
  )
const daysPassing = fc.constantFrom(1, 15, 31).map(
  (days) =>
    new Act(`${days} days pass`, async (model, real) => {
      model.pass(days)
      await real.pass(days)
      return ['done', 'done']
    }),
)
const agreeingOnFloor = fc.constantFrom(null, 0, -60, -600).map(
  (floor) =>
    new Act(`the floor is ${floor}`, async (model, real) => {
      model.floor = floor
      await real.agreeOnFloor(floor)
      return ['done', 'done']
    }),
)

/** Any sequence of what people may try, sensible or not; so often that most of it comes to something now and then. */
export const acts: fc.Arbitrary<fc.AsyncCommand<Community, Real>>[] = [
  ...often(6, writing),
  ...often(8, confirming),
  ...often(3, rememberingDifferently),
  ...often(1, takingBack),
  ...often(3, undoing),
  ...often(3, giving),
  ...often(3, eating),
  ...often(2, undoingLunch),
  ...often(2, askingForHours),
  ...often(4, speaking),
  ...often(3, carryingOut),
  ...often(1, daysPassing),
  ...often(1, agreeingOnFloor),
]

function often<T>(times: number, one: T): T[] {
  return Array.from({ length: times }, () => one)
}

function onEntry(
  words: string,
  which: number,
  both: (model: Community, real: Real, entry: Entry, place: number) => Promise<[Answer, Answer]>,
): Act {
  return onOneOf('entries', words, which, both)
}

/** Whichever of those there are by then; while there is none, it is not tried. */
function onOneOf<K extends 'entries' | 'lunches' | 'grants'>(
  kind: K,
  words: string,
  which: number,
  both: (model: Community, real: Real, one: Community[K][number], place: number) => Promise<[Answer, Answer]>,
): Act {
  const act: Both = async (model, real) => {
    const place = which % model[kind].length
    const one: Community[K][number] | undefined = model[kind][place]
    assert.ok(one)
    return both(model, real, one, place)
  }
  return new Act(`${words} ${kind} #${which}`, act, (model) => model[kind].length > 0)
}
