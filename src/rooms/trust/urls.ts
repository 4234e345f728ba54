import { url } from '../../platform/urls.ts'

/** Who may say whose word, pauses, and distances. */
export const trust = {
  mine: url('/speaking'),
  endMine: url('/speaking/end'),
  of: url('/people/:personId/speaking'),
  endOf: url('/people/:personId/speaking/end'),
  pause: url('/people/:personId/pause'),
  lift: url('/people/:personId/pause/lift'),
  distance: url('/people/:personId/distance'),
  endDistance: url('/people/:personId/distance/end'),
}
