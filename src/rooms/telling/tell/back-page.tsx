import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { Contacts } from '../contacts.tsx'
import type { TellingSettings } from '../leads.ts'
import { telling } from '../urls.ts'

/** Coming back with a code. */
export function BackPage({ view, settings, said }: { view: View; settings: TellingSettings; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('telling.back.title')}
      lead={w('telling.back.lead')}
      problems={said.problems}
      trail={[{ href: telling.tell.to(), label: w('telling.title') }]}
    >
      <Form view={view} action={telling.back.to()} said={said} submit={w('telling.back.submit')} private>
        <Field
          picture="code"
          name="code"
          label={w('telling.back.code')}
          hint={w('telling.back.code.hint')}
          said={said}
          autocomplete="off"
          maxlength={40}
          narrow
        />
      </Form>
      <Section picture="telephone" title={w('telling.back.lost')} />
      <Contacts view={view} settings={settings} />
    </SitePage>
  )
}
