import { Checkboxes, Choices } from '../../../design/choices.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import type { Neighbour } from '../who-is-meant.ts'

/** Those a name could mean, to choose from. Without any, whoever was chosen by a link stays chosen. */
export function WhichOne({ view, said, near }: { view: View; said: Said; near: Neighbour[] }) {
  if (near.length === 0)
    return said.values.person ? <input type="hidden" name="person" value={said.values.person} /> : null
  return (
    <Choices
      picture="somebody"
      name="person"
      legend={view.w('exchanges.log.who.which')}
      said={said}
      choices={near.map((one) => ({ value: shortId(one.id), label: sayNeighbour(view, one) }))}
    />
  )
}

/** It was for everybody, not for one person. */
export function PlaceBox({ view, said, place }: { view: View; said: Said; place: string }) {
  const { w } = view
  return (
    <Checkboxes
      picture="community"
      name="place"
      legend={w('exchanges.log.place.legend')}
      said={said}
      choices={[{ value: 'yes', label: w('exchanges.log.place', { place }) }]}
    />
  )
}

/** A name with what tells it from another of the same name. */
export function sayNeighbour({ w }: View, { name, number, area }: Neighbour): string {
  const more = [area, number === null ? '' : w('exchanges.log.who.number', { number })].filter(Boolean)
  return more.length > 0 ? `${name} (${more.join(', ')})` : name
}
