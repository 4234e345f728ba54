/** What is known of somebody that could lead to a next useful thing. */
export type Facts = {
  resting: boolean
  /** How much waits for their own answer, and for a broker's where they are one. */
  waitsForMe: number
  waitsForBrokers: number
  /** Whether somebody helped them lately and has had no thanks. */
  toThank: boolean
  /** Whether somebody asks for what they offer. */
  canGiveAHand: boolean
  hasGift: boolean
  hasAsk: boolean
  hasDoneSomething: boolean
  hasHat: boolean
}

export type Thing =
  | 'answer'
  | 'answer-as-broker'
  | 'thank'
  | 'give-a-hand'
  | 'first-gift'
  | 'first-ask'
  | 'first-deed'
  | 'first-hat'

const atMost = 3

/**
 * The next useful things, the most useful first, three at most. Whoever waits for an answer comes before everything
 * else; first steps come one at a time; and whoever rests is asked for nothing but answers.
 */
export function nextThings(facts: Facts): Thing[] {
  const { waitsForMe, waitsForBrokers, resting } = facts
  const forBrokers = waitsForBrokers > 0
  // An answer each, but never so many that what waits for a broker is out of sight.
  const answers = Math.min(waitsForMe, forBrokers ? atMost - 1 : atMost)
  const things: Thing[] = [
    ...Array.from({ length: answers }, () => 'answer' as const),
    ...(forBrokers ? (['answer-as-broker'] as const) : []),
    ...(resting ? [] : invitations(facts)),
  ]
  return things.slice(0, atMost)
}

function invitations(facts: Facts): Thing[] {
  const first = firstStep(facts)
  return [
    ...(facts.toThank ? (['thank'] as const) : []),
    ...(facts.canGiveAHand ? (['give-a-hand'] as const) : []),
    ...(first ? [first] : []),
  ]
}

function firstStep({ hasGift, hasAsk, hasDoneSomething, hasHat }: Facts): Thing | null {
  if (!hasGift) return 'first-gift'
  if (!hasAsk) return 'first-ask'
  if (!hasDoneSomething) return 'first-deed'
  return hasHat ? null : 'first-hat'
}
