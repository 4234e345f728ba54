import { url } from '../../platform/urls.ts'

/** Does help run both ways? One page for everybody. */
export const impact = {
  bothWays: url('/both-ways'),
}
