import type { View } from '../../../platform/http/env.ts'
import { shortId } from '../../../platform/ids.ts'
import { telling } from '../urls.ts'
import type { Telling } from './queries.ts'

/** The way down to one that was told, for pages below it. */
export function trailTo({ w, format }: View, { id, toldAt }: Telling) {
  return [
    { href: telling.index.to(), label: w('telling.index.title') },
    {
      href: telling.show.to({ tellingId: shortId(id) }),
      label: w('telling.told', { when: format.moment(toldAt) }),
    },
  ]
}
