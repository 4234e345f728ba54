import type { PlainKey, Words } from '../../platform/i18n/words.ts'
import type { StatementLine } from './queries.ts'
import type { TransactionKind } from './rules.ts'

const kinds: Record<TransactionKind, PlainKey> = {
  exchange: 'ledger.kind.exchange',
  contribution: 'ledger.kind.contribution',
  inter: 'ledger.kind.inter',
  rota: 'ledger.kind.rota',
  meeting: 'ledger.kind.meeting',
  learning: 'ledger.kind.learning',
  shared_work: 'ledger.kind.shared_work',
  community_building: 'ledger.kind.community_building',
  standing: 'ledger.kind.standing',
  gift: 'ledger.kind.gift',
  donation: 'ledger.kind.donation',
  grant: 'ledger.kind.grant',
  starter: 'ledger.kind.starter',
  legacy: 'ledger.kind.legacy',
  write_off: 'ledger.kind.write_off',
  merge: 'ledger.kind.merge',
  sharing: 'ledger.kind.sharing',
  opening: 'ledger.kind.opening',
  link_write_off: 'ledger.kind.link_write_off',
  reversal: 'ledger.kind.reversal',
}

const accounts: Record<string, PlainKey> = {
  shared: 'ledger.account.shared',
  group: 'ledger.account.group',
  link: 'ledger.account.link',
  organisation: 'ledger.account.organisation',
  pot: 'ledger.account.pot',
  commons: 'ledger.account.commons',
  opening: 'ledger.account.opening',
  former_members: 'ledger.account.former_members',
}

/** What kind of line this is, in plain words. */
export function sayKind(w: Words, line: Pick<StatementLine, 'kind'>): string {
  return w(kinds[line.kind as TransactionKind])
}

/** Kinds of accounts whose own name holds these words, for whoever looks for the pot or the place. */
export function kindsCalled(w: Words, words: string): string[] {
  const wanted = words.toLowerCase()
  if (!wanted) return []
  return Object.entries(accounts).flatMap(([kind, key]) =>
    w(key).toLowerCase().includes(wanted) ? [kind] : [],
  )
}

/** What an account that is not one person's is called: by its own name, or by its kind. */
export function sayAccount(w: Words, { name, kind }: { name: string; kind: string }): string {
  return name || w(accounts[kind] ?? 'ledger.account.person')
}

/** Who else was in it: names of people, or what a common account is called. */
export function sayOthers(w: Words, line: Pick<StatementLine, 'others'>): string {
  return line.others.map(({ name, kind }) => name ?? w(accounts[kind] ?? 'ledger.account.person')).join(', ')
}
