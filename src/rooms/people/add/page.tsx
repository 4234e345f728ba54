import { Form } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { joining } from '../../joining/urls.ts'
import { AboutSomebodyNew } from '../somebody-new.tsx'
import { people } from '../urls.ts'

/** Somebody new. A name is enough. */
export function AddPage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="new"
      view={view}
      title={w('people.add.title')}
      lead={w('people.add.lead')}
      problems={said.problems}
      trail={[{ href: people.index.to(), label: w('people.index.title') }]}
    >
      <Text picture="welcome">
        <a class="govuk-link" href={joining.index.to()}>
          {w('joining.add.rather')}
        </a>
      </Text>
      <Form view={view} action={people.add.to()} said={said} submit={w('people.add.submit')}>
        <AboutSomebodyNew view={view} said={said} />
      </Form>
    </SitePage>
  )
}
