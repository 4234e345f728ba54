import type { Ctx } from '../../platform/http/env.ts'
import { dayIn } from './durations.ts'

/** The day it is now where the community is, YYYY-MM-DD. */
export function todayIn({ var: { community, now } }: Ctx): string {
  return dayIn(community.timeZone, now())
}
