import type { Finding } from '../check.ts'

/** What a check that was kept says of a rule that does not hold. */
export type Broken = Pick<Finding, 'invariant' | 'broken'>

export type KeptCheck = {
  id: string
  madeAt: Date
  clean: boolean
  looked: number
  broken: Broken[]
}

/** What is worth keeping of a check: how much was looked at, and what does not hold. */
export function summaryOf(findings: readonly Finding[]) {
  const broken = findings
    .filter((finding) => finding.broken.length > 0)
    .map(({ invariant, broken: ids }) => ({ invariant, broken: ids }))
  return {
    clean: broken.length === 0,
    looked: findings.reduce((sum, { looked }) => sum + looked, 0),
    broken,
  }
}
