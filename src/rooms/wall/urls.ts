import { url } from '../../platform/urls.ts'

/** The wall: a screen that many share. `keeping` is for those who look after it, the rest for whoever stands before it. */
export const wall = {
  keeping: url('/walls'),
  one: url('/walls/:wallId'),
  end: url('/walls/:wallId/end'),
  show: url('/wall'),
  enrol: url('/wall/enrol'),
  comeIn: url('/wall/come-in'),
  comeInAs: url('/wall/come-in/:personId'),
  still: url('/wall/still'),
  ended: url('/wall/ended'),
  finish: url('/wall/finish'),
  demo: url('/wall/demo'),
  mine: url('/me/wall'),
  mineOff: url('/me/wall/off'),
  of: url('/people/:personId/wall'),
  offOf: url('/people/:personId/wall/off'),
}
