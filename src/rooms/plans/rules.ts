/** How it went. There are no points and no colours for how risky something is: people weigh it in words. */
export const outcomes = ['did', 'changed', 'stopped'] as const
export type Outcome = (typeof outcomes)[number]

/** What somebody writes: what they want, and what happens if they do not do it, always; the rest as they like. */
export type PlanWords = {
  want: string
  good: string
  ifNot: string
  wrong: string
  agreed: string
  whoDoes: string
  ring: string
  /** The day on which it is looked at again, YYYY-MM-DD. */
  reviewOn: string
}
export type Plan = PlanWords & {
  id: string
  personId: string
  name: string
  outcome: Outcome | null
  learned: string
  writtenAt: Date
  settledAt: Date | null
}
export const readersAtMost = 30

/** Whether the day has come on which it is looked at again. */
export function isDue({ reviewOn, outcome }: Pick<Plan, 'reviewOn' | 'outcome'>, today: string): boolean {
  return outcome === null && reviewOn <= today
}
