import { Form } from '../../design/form.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { community } from '../community/urls.ts'
import type { NeighbourCommunity } from './queries.ts'
import { neighbours } from './urls.ts'
import { sayBalance } from './wording.ts'

/** What it means to let go of what stands with another community, before anybody says so. */
export function LetGoPage({ view, other, said }: { view: View; other: NeighbourCommunity; said: Said }) {
  const { w, format } = view
  const { id, name, theirWord } = other
  const stands = other.ourBalance ?? 0
  const length = format.minutes(Math.abs(stands))
  return (
    <SitePage
      idea="link"
      view={view}
      title={w('neighbours.let-go.which', { name })}
      problems={said.problems}
      trail={[
        { href: community.settings.to(), label: w('community.settings.title') },
        { href: neighbours.index.to(), label: w('neighbours.title') },
      ]}
    >
      <Text picture="balance">{sayBalance(view, name, stands)}</Text>
      <Text picture="link">{w('neighbours.let-go.both')}</Text>
      <Text picture="book">
        {w(stands > 0 ? 'neighbours.let-go.into' : 'neighbours.let-go.out-of', { length })}
      </Text>
      <Text picture="people">{w('neighbours.let-go.nobody')}</Text>
      <Text picture={theirWord ? 'done' : 'wait'}>
        {w(theirWord ? 'neighbours.let-go.at-once' : 'neighbours.let-go.until', { name })}
      </Text>
      <Form
        view={view}
        action={neighbours.letGo.to({ otherId: shortId(id) })}
        said={said}
        submit={w('neighbours.let-go.submit')}
      >
        <input type="hidden" name="seen" value={stands} />
      </Form>
    </SitePage>
  )
}
