import { stringify } from 'csv-stringify/sync'
import type { Words } from '../../platform/i18n/words.ts'
import type { StatementLine } from './queries.ts'
import { sayReceipt } from './receipts/code.ts'
import { sayKind, sayOthers } from './wording.ts'

/**
 * Lines of a statement as a spreadsheet file: whole minutes, days as YYYY-MM-DD, moments in UTC. Cells that a
 * spreadsheet would run as a formula come as text.
 */
export function statementCsv(w: Words, lines: StatementLine[]): string {
  const head = [
    w('ledger.csv.date'),
    w('ledger.csv.written'),
    w('ledger.csv.with'),
    w('ledger.csv.kind'),
    w('ledger.csv.words'),
    w('ledger.csv.gave'),
    w('ledger.csv.received'),
    w('ledger.csv.balance'),
    w('ledger.csv.keyed-by'),
    w('ledger.csv.transaction'),
    w('ledger.csv.receipt'),
  ]
  const rows = lines.map((line) => [
    line.occurredOn,
    line.postedAt.toISOString(),
    sayOthers(w, line),
    sayKind(w, line),
    line.words ?? '',
    Math.max(line.minutes, 0),
    Math.max(-line.minutes, 0),
    line.balanceMinutes,
    line.keyedBy ?? '',
    line.transactionId,
    sayReceipt(line.bookPosition, line.chainDigest),
  ])
  return stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
