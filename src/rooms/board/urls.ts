import { url } from '../../platform/urls.ts'

/** Asks first, then offers. */
export const board = {
  index: url('/board'),
  show: url('/board/:intentId'),
  ask: url('/board/ask'),
  offer: url('/board/offer'),
  cards: url('/board/cards'),
  arranged: url('/board/arranged'),
  arrangement: url('/board/arranged/:arrangementId'),
  withdraw: url('/board/arranged/:arrangementId/withdraw'),
  edit: url('/board/:intentId/words'),
  close: url('/board/:intentId/close'),
  reopen: url('/board/:intentId/reopen'),
}
