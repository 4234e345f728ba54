import { url } from '../../platform/urls.ts'

/** Leaving, with what becomes of somebody's hours. */
export const leaving = {
  leave: url('/people/:personId/leave'),
}
