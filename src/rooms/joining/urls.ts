import { url } from '../../platform/urls.ts'

/** Coming in: the same way for everybody. `/join` is the newcomer's side of it, `/joining` that of those who welcome them. */
export const joining = {
  apply: url('/join'),
  mine: url('/join/mine'),
  hello: url('/join/mine/hello'),
  bring: url('/join/mine/bring'),
  sign: url('/join/mine/sign'),
  notNowMine: url('/join/mine/not-now'),
  onMine: url('/join/mine/on'),
  away: url('/join/mine/away'),
  index: url('/joining'),
  invite: url('/joining/invite'),
  show: url('/joining/:arrivalId'),
  welcomer: url('/joining/:arrivalId/welcomer'),
  together: url('/joining/:arrivalId/together'),
  first: url('/joining/:arrivalId/first'),
  known: url('/joining/:arrivalId/known'),
  knownOff: url('/joining/:arrivalId/known/off'),
  signed: url('/joining/:arrivalId/signed'),
  welcomeIn: url('/joining/:arrivalId/welcome'),
  notNow: url('/joining/:arrivalId/not-now'),
  goOn: url('/joining/:arrivalId/on'),
  code: url('/joining/:arrivalId/code'),
  paper: url('/joining/:arrivalId/paper'),
}
