import { LinkButton } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { people } from '../../people/urls.ts'

/** A press that was not understood: nothing happened, and the way back to where it can be pressed again. */
export function NotDonePage({
  view,
  person,
  said,
}: {
  view: View
  person: { id: string; name: string }
  said: Said
}) {
  const { w } = view
  const href = people.show.to({ personId: shortId(person.id) })
  const form = said.problems.form ?? w('platform.form.key-reused')
  return (
    <SitePage
      idea="somebody"
      view={view}
      title={person.name}
      problems={{ form }}
      trail={[{ href, label: person.name }]}
    >
      <LinkButton href={href} label={w('trust.back', { name: person.name })} />
    </SitePage>
  )
}
