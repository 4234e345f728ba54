import { url } from '../../platform/urls.ts'

/** Hours on one account: of people who share, and of groups. */
export const sharing = {
  mine: url('/sharing'),
  of: url('/people/:personId/sharing'),
  agree: url('/sharing/:accountId/agree'),
  decline: url('/sharing/:accountId/decline'),
  rename: url('/sharing/:accountId/name'),
  part: url('/sharing/:accountId/leave'),
  groups: url('/groups'),
  newGroup: url('/groups/new'),
  group: url('/groups/:accountId'),
  closeGroup: url('/groups/:accountId/close'),
  openGroup: url('/groups/:accountId/open'),
}
