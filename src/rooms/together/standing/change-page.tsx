import { Form } from '../../../design/form.tsx'
import { Inset } from '../../../design/inset.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { together } from '../urls.ts'
import type { ToldRole } from './queries.ts'
import { TermsFields } from './terms-fields.tsx'

/** What somebody does every week becomes something else, from a week on. */
export function ChangePage({ view, role, said }: { view: View; role: ToldRole; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('together.standing.change.title', { name: role.name })}
      lead={w('together.standing.change.lead')}
      problems={said.problems}
      trail={[
        { href: together.index.to(), label: w('together.title') },
        { href: together.standing.to(), label: w('together.standing.title') },
      ]}
    >
      <Inset>
        <Text picture="book">{w('together.standing.change.stays')}</Text>
        <Text picture="tell">{w('together.standing.change.told', { name: role.name })}</Text>
      </Inset>
      <Form
        view={view}
        action={together.change.to({ roleId: shortId(role.id) })}
        said={said}
        submit={w('together.standing.change.submit')}
      >
        <TermsFields view={view} said={said} since={w('together.standing.change.since')} />
      </Form>
    </SitePage>
  )
}
