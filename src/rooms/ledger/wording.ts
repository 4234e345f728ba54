import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import type { StatementLine } from './queries.ts'

const kinds: Record<string, PlainKey> = {
  exchange: 'ledger.kind.exchange',
  contribution: 'ledger.kind.contribution',
  gift: 'ledger.kind.gift',
  opening: 'ledger.kind.opening',
  reversal: 'ledger.kind.reversal',
}

const accounts: Record<string, PlainKey> = {
  organisation: 'ledger.account.organisation',
  pot: 'ledger.account.pot',
  commons: 'ledger.account.commons',
  opening: 'ledger.account.opening',
  former_members: 'ledger.account.former_members',
}

/** What kind of line this is, in plain words. */
export function sayKind(w: Words, line: Pick<StatementLine, 'kind'>): string {
  return w(kinds[line.kind] ?? 'ledger.kind.exchange')
}

/** Who else was in it: names of people, or what a common account is called. */
export function sayOthers(w: Words, line: Pick<StatementLine, 'others'>): string {
  return line.others.map(({ name, kind }) => name ?? w(accounts[kind] ?? 'ledger.account.person')).join(', ')
}
