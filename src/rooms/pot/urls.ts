import { url } from '../../platform/urls.ts'

/** The pot: hours given to everybody, and what is decided about them. */
export const pot = {
  index: url('/pot'),
  give: url('/pot/give'),
  giveTo: url('/give/:personId'),
  ask: url('/pot/ask'),
  settled: url('/pot/grants'),
  grant: url('/pot/grants/:grantId'),
  withdraw: url('/pot/grants/:grantId/withdraw'),
  heard: url('/pot/grants/:grantId/heard'),
  carryOut: url('/pot/grants/:grantId/give'),
  undo: url('/pot/lines/:transactionId/undo'),
}
