/** An ask or an offer, as the board shows it. */
export type Direction = 'ask' | 'offer'
export type Intent = {
  id: string
  direction: Direction
  kind: string
  words: string
  details: string
  personId: string
  personName: string
  createdAt: Date
  closedAt: Date | null
}

type Somebody = { personId: string; isBroker: boolean }

/** Its owner may change it, and a broker for people who do not use the page themselves. */
export function mayChange(intent: Pick<Intent, 'personId'>, who: Somebody): boolean {
  return intent.personId === who.personId || who.isBroker
}
