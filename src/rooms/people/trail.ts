import type { View } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { people } from './urls.ts'

/** The way down to somebody's page, for pages below it. */
export function trailTo({ w }: View, { id, name }: { id: string; name: string }) {
  return [
    { href: people.index.to(), label: w('people.index.title') },
    { href: people.show.to({ personId: shortId(id) }), label: name },
  ]
}
