import { url } from '../../platform/urls.ts'

/** Other communities of this house, and the links to them. */
export const neighbours = {
  index: url('/settings/neighbours'),
  open: url('/settings/neighbours/:otherId'),
  end: url('/settings/neighbours/:otherId/end'),
  letGo: url('/settings/neighbours/:otherId/let-go'),
  keep: url('/settings/neighbours/:otherId/keep'),
}
