import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Answer, type Community, type End, type Entry, everybody, type Return } from './community.ts'
import type { Real } from './real.ts'

type Both = (model: Community, real: Real) => Promise<[Answer, Answer]>

/** One act in both worlds: the same answer, and afterwards the same hours in the same places. */
class Act implements fc.AsyncCommand<Community, Real> {
  private readonly words: string
  private readonly both: Both
  constructor(words: string, both: Both) {
    this.words = words
    this.both = both
  }
  check = () => true
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

/** Any sequence of what people may try, sensible or not. */
export const acts: fc.Arbitrary<fc.AsyncCommand<Community, Real>>[] = [
  fc.tuple(who, end, end, minutes, back).map(([by, giver, receiver, length, how]) => {
    const words = `${by} writes ${giver} → ${receiver} ${length} ${how}`
    return new Act(words, async (model, real) => [
      model.write(by, giver, receiver, length, how),
      await real.write(by, giver, receiver, length, how),
    ])
  }),
  fc.tuple(who, whichEntry, seen, fc.option(back)).map(([by, which, stale, how]) =>
    onEntry(`${by} confirms`, which, async (model, real, entry, place) => {
      const version = entry.version + stale
      return [model.confirm(by, entry, version, how), await real.confirm(by, place, version, how)]
    }),
  ),
  fc.tuple(who, whichEntry, seen, minutes).map(([by, which, stale, length]) =>
    onEntry(`${by} remembers ${length}`, which, async (model, real, entry, place) => {
      const version = entry.version + stale
      return [
        model.differently(by, entry, version, length),
        await real.differently(by, place, version, length),
      ]
    }),
  ),
  fc
    .tuple(who, whichEntry)
    .map(([by, which]) =>
      onEntry(`${by} takes back`, which, async (model, real, entry, place) => [
        model.withdraw(by, entry),
        await real.withdraw(by, place),
      ]),
    ),
  fc
    .tuple(who, whichEntry)
    .map(([by, which]) =>
      onEntry(`${by} undoes`, which, async (model, real, entry, place) => [
        model.undo(by, entry),
        await real.undo(by, place),
      ]),
    ),
  fc.constantFrom(1, 15, 31).map(
    (days) =>
      new Act(`${days} days pass`, async (model, real) => {
        model.pass(days)
        await real.pass(days)
        return ['done', 'done']
      }),
  ),
  fc.constantFrom(null, 0, -60, -600).map(
    (floor) =>
      new Act(`the floor is ${floor}`, async (model, real) => {
        model.floor = floor
        await real.agreeOnFloor(floor)
        return ['done', 'done']
      }),
  ),
]

function onEntry(
  words: string,
  which: number,
  both: (model: Community, real: Real, entry: Entry, place: number) => Promise<[Answer, Answer]>,
): Act {
  return new Act(`${words} #${which}`, async (model, real) => {
    const place = which % Math.max(model.entries.length, 1)
    const entry = model.entries[place]
    return entry ? both(model, real, entry, place) : ['done', 'done']
  })
}
