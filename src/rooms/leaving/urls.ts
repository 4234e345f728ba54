import { url } from '../../platform/urls.ts'

/** Moving on, being remembered, two registrations of one person, being forgotten: what a broker does with somebody, or for them. */
export const leaving = {
  leave: url('/people/:personId/leave'),
  remember: url('/people/:personId/remember'),
  /** It was a mistake: they are alive and well. */
  alive: url('/people/:personId/remember/undo'),
  back: url('/people/:personId/back'),
  merge: url('/people/:personId/merge'),
  unmerge: url('/people/:personId/merge/undo'),
  erase: url('/people/:personId/erase'),
  /** Whoever left with hours still standing. */
  leftOver: url('/people/left-over'),
}
