import { url } from '../../platform/urls.ts'

/** Plans for something somebody wants to do although it could go wrong. */
export const plans = {
  index: url('/plans'),
  new: url('/plans/new'),
  show: url('/plans/:planId'),
  words: url('/plans/:planId/words'),
  share: url('/plans/:planId/share'),
  unshare: url('/plans/:planId/share/end'),
  how: url('/plans/:planId/how'),
}
