import { url } from '../../platform/urls.ts'

/** The book: statements, and checking that every minute is where it should be. */
export const ledger = {
  mine: url('/statement'),
  mineAsCsv: url('/statement/csv'),
  of: url('/statement/:personId'),
  ofAsCsv: url('/statement/:personId/csv'),
  check: url('/check'),
  /** `?receipt=`: whether this line is in the book. */
  receipt: url('/receipt'),
}
