import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceOf, legsOf, type PartOf, postingsOf, signed, splitExactly, whyNotParts } from './rules.ts'

const [ada, ben, cal] = ['ada', 'ben', 'cal']
const there = (...ids: string[]) => ids.map((personId) => ({ personId, minutes: null }))
const said = (parts: PartOf[]) => parts.map(({ personId, part, minutes }) => `${personId} ${part} ${minutes}`)

test('who cooks gets hours out of the pot, who eats gives some to it', () => {
  const who = { gave: there('ada', 'ben'), received: there('cal', 'dee', 'eve', 'flo', 'gus') }
  const parts = postingsOf('rota', { giverMinutes: 120, receiverMinutes: 30 }, who)
  assert.deepEqual(said(parts).slice(0, 3), ['ada gave 120', 'ben gave 120', 'cal received 30'])
  assert.equal(differenceOf(parts), -90)
})

test('who cooks may eat, too', () => {
  const who = { gave: there('ada'), received: there('ada', 'ben') }
  const parts = postingsOf('rota', { giverMinutes: 120, receiverMinutes: 30 }, who)
  assert.deepEqual(said(parts), ['ada gave 120', 'ada received 30', 'ben received 30'])
  assert.equal(whyNotParts('rota', parts), null)
})

test('one teaches, each who learns gives up the same, and the rest goes where it is said', () => {
  const who = { gave: there('ada'), received: there('ben', 'cal', 'dee') }
  const parts = postingsOf('learning', { giverMinutes: 60, receiverMinutes: null }, who)
  assert.deepEqual(said(parts), ['ada gave 60', 'ben received 60', 'cal received 60', 'dee received 60'])
  assert.equal(differenceOf(parts), 120)
})

test('whoever many worked for receives the hours of them all', () => {
  const gave = [...there('ada'), { personId: 'ben', minutes: 45 }]
  const parts = postingsOf(
    'shared_work',
    { giverMinutes: 60, receiverMinutes: null },
    { gave, received: there('cal') },
  )
  assert.deepEqual(said(parts), ['ada gave 60', 'ben gave 45', 'cal received 105'])
  assert.equal(differenceOf(parts), 0)
})

test('shared work told as one length is split between those who gave, to the minute', () => {
  const who = { gave: there('ada', 'ben', 'cal'), received: there('dee'), totalMinutes: 100 }
  const parts = postingsOf('shared_work', { giverMinutes: 60, receiverMinutes: null }, who)
  assert.deepEqual(said(parts), ['ada gave 34', 'ben gave 33', 'cal gave 33', 'dee received 100'])
  const steps = postingsOf(
    'shared_work',
    { giverMinutes: 60, receiverMinutes: null },
    { ...who, totalMinutes: 90 },
    15,
  )
  assert.deepEqual(said(steps), ['ada gave 30', 'ben gave 30', 'cal gave 30', 'dee received 90'])
  const odd = postingsOf(
    'shared_work',
    { giverMinutes: 60, receiverMinutes: null },
    { ...who, totalMinutes: 60 },
    15,
  )
  assert.deepEqual(said(odd), ['ada gave 30', 'ben gave 15', 'cal gave 15', 'dee received 60'])
})

test('who gave for longer has more of it; what is not made of whole steps is split to the minute', () => {
  const split = (totalMinutes: number, ...own: (number | null)[]) => {
    const gave = own.map((minutes, at) => ({ personId: `p${at}`, minutes }))
    const who = { gave, received: there('dee', 'eve'), totalMinutes }
    return postingsOf('shared_work', { giverMinutes: 60, receiverMinutes: null }, who, 15).map(
      ({ minutes }) => minutes,
    )
  }
  assert.deepEqual(split(90, 60, 30), [60, 30, 45, 45])
  assert.deepEqual(split(90, 2, null), [60, 30, 45, 45])
  assert.deepEqual(split(100, null, null, null), [34, 33, 33, 50, 50])
})

test('what builds the community is given by everybody there, all out of one account', () => {
  const parts = postingsOf(
    'community_building',
    { giverMinutes: 90, receiverMinutes: null },
    {
      gave: there('ada', 'ben', 'cal'),
      received: [],
    },
  )
  assert.equal(differenceOf(parts), -270)
  assert.deepEqual(whyNotParts('community_building', [{ personId: ada!, part: 'received', minutes: 5 }]), {
    why: 'nobody-receives',
    personId: 'ada',
  })
})

test('at a meeting whoever takes hours gets them, and the others were there', () => {
  const who = { gave: there('ada', 'ben'), received: there('cal') }
  const parts = postingsOf('meeting', { giverMinutes: 45, receiverMinutes: null }, who)
  assert.deepEqual(said(parts), ['ada gave 45', 'ben gave 45', 'cal gave 0'])
  assert.equal(differenceOf(parts), -90)
  assert.deepEqual(
    legsOf(parts, (id) => id, 'pot'),
    [
      { accountId: 'ada', minutes: 45 },
      { accountId: 'ben', minutes: 45 },
      { accountId: 'pot', minutes: -90 },
    ],
  )
})

test('parts that do not fit are told, with whom they are about', () => {
  const part = (personId: string, minutes: number, side: PartOf['part'] = 'gave') => ({
    personId,
    minutes,
    part: side,
  })
  assert.deepEqual(whyNotParts('rota', []), { why: 'nobody-in-it' })
  assert.deepEqual(whyNotParts('rota', [part(ada!, 1441)]), { why: 'too-long', personId: 'ada' })
  assert.deepEqual(whyNotParts('rota', [part(ada!, 0.5)]), { why: 'no-time', personId: 'ada' })
  assert.deepEqual(whyNotParts('rota', [part(ada!, -1)]), { why: 'no-time', personId: 'ada' })
  assert.deepEqual(whyNotParts('meeting', [part(ada!, 0), part(ben!, 0)]), { why: 'no-time' })
  assert.deepEqual(whyNotParts('rota', [part(ada!, 5), part(ben!, 5), part(ada!, 9)]), {
    why: 'same-person',
    personId: 'ada',
  })
  const many = Array.from({ length: 201 }, (_, at) => part(`p${at}`, 5))
  assert.deepEqual(whyNotParts('rota', many), { why: 'too-many' })
  assert.equal(whyNotParts('rota', many.slice(1)), null)
  assert.equal(whyNotParts('rota', [part(ada!, 1440), part(ben!, 0)]), null)
  assert.equal(whyNotParts('community_building', [part(ada!, 5)]), null)
  assert.equal(whyNotParts('shared_work', [part(ada!, 1441)])?.why, 'too-long')
  assert.equal(
    whyNotParts('shared_work', [part(ada!, 900), part(ben!, 900), part(cal!, 1800, 'received')]),
    null,
  )
  assert.equal(whyNotParts('rota', [part(cal!, 1800, 'received')])?.why, 'too-long')
})

test('a split comes to exactly its total, and nobody is more than a minute from their share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 44_640 }), weights, (total, given) => {
      const parts = splitExactly(total, given)
      assert.equal(
        parts.reduce((sum, one) => sum + one, 0),
        total,
      )
      const all = given.reduce((sum, one) => sum + one, 0)
      parts.forEach((one, at) => {
        assert.ok(Number.isSafeInteger(one) && one >= 0)
        const share = all === 0 ? total / given.length : (total * given[at]!) / all
        assert.ok(Math.abs(one - share) < 1, `${one} for ${share}`)
      })
    }),
  )
  assert.deepEqual(splitExactly(60, []), [])
  assert.deepEqual(splitExactly(61, [0, 0, 0]), [21, 20, 20])
  assert.deepEqual(splitExactly(5, [3, 2, 2]), [2, 2, 1])
  assert.deepEqual(splitExactly(10, [1, 2, 4]), [1, 3, 6])
  assert.deepEqual(splitExactly(10, [1, 0, 1, 1]), [4, 0, 3, 3])
})

test('whatever the shape, the legs come to nothing', () => {
  const minutes = fc.integer({ min: 0, max: 1440 })
  const parts = fc.array(fc.record({ part: fc.constantFrom('gave' as const, 'received' as const), minutes }))
  fc.assert(
    fc.property(parts, (some) => {
      const named = some.map((one, at) => ({ ...one, personId: String(at) }))
      const legs = legsOf(named, (id) => id, 'pot')
      assert.equal(
        legs.reduce((sum, leg) => sum + leg.minutes, 0),
        0,
      )
      assert.equal(legs.filter((leg) => leg.minutes === 0).length, 0)
      assert.equal(named.reduce((sum, one) => sum + signed(one), 0) + differenceOf(named), 0)
    }),
  )
})
