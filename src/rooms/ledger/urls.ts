import { url } from '../../platform/urls.ts'

/** The book: statements, the community's own accounts, and checking that every minute is where it should be. */
export const ledger = {
  mine: url('/statement'),
  mineAsCsv: url('/statement/csv'),
  of: url('/statement/:personId'),
  ofAsCsv: url('/statement/:personId/csv'),
  /** Of the community itself: never one person's. */
  accounts: url('/accounts'),
  account: url('/accounts/:accountId'),
  corrections: url('/corrections'),
  limit: url('/people/:personId/limit'),
  limitOff: url('/people/:personId/limit/off'),
  check: url('/check'),
  /** `?receipt=`: whether this line is in the book. */
  receipt: url('/receipt'),
}
