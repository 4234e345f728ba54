import type { View } from '../../../platform/http/env.ts'
import { together } from '../urls.ts'

export function trailOf({ w }: View) {
  return [{ href: together.index.to(), label: w('together.title') }]
}
