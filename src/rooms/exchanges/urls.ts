import { url } from '../../platform/urls.ts'

/** What we did for each other, from the first word to settled. */
export const exchanges = {
  index: url('/exchanges'),
  log: url('/exchanges/new'),
  show: url('/exchanges/:exchangeId'),
  confirm: url('/exchanges/:exchangeId/confirm'),
  differently: url('/exchanges/:exchangeId/differently'),
  withdraw: url('/exchanges/:exchangeId/withdraw'),
  thank: url('/exchanges/:exchangeId/thank'),
  reverse: url('/exchanges/:exchangeId/reverse'),
  company: url('/exchanges/:exchangeId/company'),
  agreed: url('/exchanges/:exchangeId/agreed'),
  /** "This was not me", of what was said in one's name. */
  notMe: url('/exchanges/:exchangeId/not-me'),
  /** Asking for somebody to come along; and taking up, or back, what waits for a broker. */
  askCompany: url('/company'),
  call: url('/calls/:callId'),
  between: url('/exchanges/with/:otherId'),
  sheet: url('/sheets/new'),
  print: url('/sheets/print'),
  waiting: url('/exchanges/waiting'),
}
