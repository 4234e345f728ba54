/** The kinds of accounts that belong to the community itself: never one person's, nor what two people share. */
export const ownKinds = [
  'organisation',
  'pot',
  'commons',
  'opening',
  'former_members',
  'group',
  'link',
] as const
export type OwnKind = (typeof ownKinds)[number]

export type OwnAccount = {
  id: string
  kind: OwnKind
  /** A group's own name, or what the neighbour community is called; else ''. */
  name: string
  balanceMinutes: number
  entryCount: number
  closed: boolean
}

/** On which side of nothing an account stands: what the same balance means depends on whose account it is. */
export function sideOf(balanceMinutes: number): 'plus' | 'minus' | 'even' {
  if (balanceMinutes === 0) return 'even'
  return balanceMinutes > 0 ? 'plus' : 'minus'
}
