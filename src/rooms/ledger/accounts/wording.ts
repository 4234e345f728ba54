import type { View } from '../../../platform/http/env.ts'
import type { PlainKey } from '../../../platform/i18n/words.ts'
import { sayAccount } from '../wording.ts'
import { type OwnAccount, type OwnKind, sideOf } from './rules.ts'

const whatFor: Record<OwnKind, PlainKey> = {
  organisation: 'ledger.accounts.organisation.for',
  pot: 'ledger.accounts.pot.for',
  commons: 'ledger.accounts.commons.for',
  opening: 'ledger.accounts.opening.for',
  former_members: 'ledger.accounts.former_members.for',
  group: 'ledger.accounts.group.for',
  link: 'ledger.accounts.link.for',
}

/** What an account of the community is there for. */
export function sayWhatFor({ w }: View, { kind }: OwnAccount): string {
  return w(whatFor[kind])
}

/** What its balance means, in plain words: never a bare figure with a sign. */
export function sayStanding({ w, format, community }: View, account: OwnAccount): string {
  const side = sideOf(account.balanceMinutes)
  if (side === 'even') return w('ledger.accounts.even')
  const length = format.minutes(Math.abs(account.balanceMinutes))
  const { kind } = account
  if (kind === 'organisation')
    return w(`ledger.accounts.organisation.${side}`, { place: community?.name ?? '', length })
  if (kind === 'group' || kind === 'link')
    return w(`ledger.accounts.${kind}.${side}`, { name: sayAccount(w, account), length })
  return w(`ledger.accounts.${kind}.${side}`, { length })
}
