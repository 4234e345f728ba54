import { Columns } from '../../../design/columns.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { withQuery } from '../../../platform/urls.ts'
import { Contact } from '../contact.tsx'
import { welcome } from '../urls.ts'

/** Coming in with a code from a slip of paper. */
export function CodePage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  const next = said.values.next || null
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('welcome.code.title')}
      lead={w('welcome.code.lead')}
      problems={said.problems}
      trail={[
        { href: welcome.home.to(), label: w('welcome.home') },
        { href: withQuery(welcome.signIn.to(), { next }), label: w('welcome.sign-in.title') },
      ]}
    >
      <Columns
        aside={
          <>
            <Section picture="help" title={w('welcome.code.none')} />
            <Contact view={view} />
          </>
        }
      >
        <Form view={view} action={welcome.signInCode.to()} said={said} submit={w('welcome.code.submit')}>
          <Field
            picture="code"
            name="code"
            label={w('welcome.code.code')}
            hint={w('welcome.code.hint')}
            autocomplete="one-time-code"
            narrow
            said={said}
          />
          <input type="hidden" name="next" value={next ?? ''} />
        </Form>
      </Columns>
    </SitePage>
  )
}
