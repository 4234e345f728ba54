import type { View } from '../../../platform/http/env.ts'
import type { Keying } from './queries.ts'

/** When a sheet was keyed in, and by whom. */
export function sayKeyed({ w, format }: Pick<View, 'w' | 'format'>, { keyedAt, keyedBy }: Keying): string {
  return w('exchanges.print.keyed', { moment: format.moment(new Date(keyedAt)), name: keyedBy })
}
