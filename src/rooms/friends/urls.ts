import { url } from '../../platform/urls.ts'

/** Who goes on helping each other without counting. */
export const friends = {
  index: url('/friends'),
  say: url('/people/:personId/friends'),
  agree: url('/friends/:friendshipId/agree'),
  decline: url('/friends/:friendshipId/no'),
  guess: url('/friends/:friendshipId/guess'),
  end: url('/friends/:friendshipId/end'),
}
