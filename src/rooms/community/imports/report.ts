import type { Reconciled } from './brought.ts'
import type { UnknownFile } from './columns.ts'
import type { Problem } from './problems.ts'

/** What a look into the files found, or what came in. Kept with its run. */
export type Report = {
  people: number
  offers: number
  asks: number
  transfers: number
  reconciliation: Reconciled[]
  /** The first thousand, what stops it before the rest; `problemCount` says how many there were. */
  problems: Problem[]
  problemCount: number
  blocked: boolean
  /** The files whose columns somebody has to name, or has named. */
  unknown: UnknownFile[]
}
