import type { Exchange } from './rules.ts'

/** How long a community waits for an answer, in days. Null: silence is never a yes. */
export type Patience = { expireAfterDays: number; autoConfirmAfterDays: number | null }

/**
 * When silence since the last word ends, and what it then means. It is a yes only where the community says so, nobody
 * remembered it differently, whoever is silent was asked by mail, and nobody of another community is in it; otherwise the entry is let go.
 */
export function endOfSilence(
  exchange: Pick<Exchange, 'state' | 'otherId'>,
  askedByMail: boolean,
  { autoConfirmAfterDays, expireAfterDays }: Patience,
): { afterDays: number; meaning: 'yes' | 'let-go' } {
  const canBeYes = exchange.state === 'recorded' && exchange.otherId === null && askedByMail
  if (canBeYes && autoConfirmAfterDays !== null && autoConfirmAfterDays <= expireAfterDays)
    return { afterDays: autoConfirmAfterDays, meaning: 'yes' }
  return { afterDays: expireAfterDays, meaning: 'let-go' }
}
