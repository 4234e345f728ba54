import { url } from '../../../platform/urls.ts'

/** The second step when signing in. */
export const secondStep = {
  ask: url('/second-step'),
  leave: url('/second-step/leave'),
  mine: url('/second-step/mine'),
  app: url('/second-step/app'),
  newApp: url('/second-step/app/new'),
  stopApp: url('/second-step/app/stop'),
  codes: url('/second-step/codes'),
  stop: url('/second-step/stop'),
  reset: url('/people/:personId/second-step'),
}
