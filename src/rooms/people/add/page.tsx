import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { joining } from '../../joining/urls.ts'
import { Sharing } from '../sharing.tsx'
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
        <Field picture="name" name="name" label={w('people.about.name-of')} said={said} autocomplete="off" />
        <Field
          picture="where"
          name="area"
          label={w('people.add.area')}
          hint={w('people.about.area.hint')}
          said={said}
          autocomplete="off"
        />
        <Field
          picture="telephone"
          name="phone"
          type="tel"
          label={w('people.add.phone')}
          said={said}
          autocomplete="off"
          narrow
        />
        <Field
          picture="e-mail"
          name="email"
          type="email"
          label={w('people.add.email')}
          hint={w('people.add.email.hint')}
          said={said}
          autocomplete="off"
        />
        <Sharing view={view} said={said} />
      </Form>
    </SitePage>
  )
}
