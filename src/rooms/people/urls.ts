import { url } from '../../platform/urls.ts'

/** Everybody, and my own page. */
export const people = {
  index: url('/people'),
  show: url('/people/:personId'),
  add: url('/people/new'),
  booklet: url('/people/booklet'),
  me: url('/me'),
  editMe: url('/me/about'),
  hats: url('/me/hats'),
  hatBack: url('/me/hats/back'),
  hat: url('/me/hats/:hatId'),
  edit: url('/people/:personId/about'),
  move: url('/people/:personId/state'),
}
