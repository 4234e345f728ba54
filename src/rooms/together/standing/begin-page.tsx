import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { together } from '../urls.ts'
import type { NameQuestion } from '../write/names.ts'
import { WhichOne } from '../write/which-one.tsx'
import { TermsFields } from './terms-fields.tsx'

/** Somebody begins to do something every week. */
export function BeginPage({
  view,
  said,
  question,
}: {
  view: View
  said: Said
  /** Who is meant, where several may be. */
  question?: NameQuestion | undefined
}) {
  const { w } = view
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('together.standing.begin')}
      lead={w('together.standing.begin.lead')}
      problems={said.problems}
      trail={[
        { href: together.index.to(), label: w('together.title') },
        { href: together.standing.to(), label: w('together.standing.title') },
      ]}
    >
      <Form view={view} action={together.begin.to()} said={said} submit={w('together.standing.submit')}>
        <Field
          picture="somebody"
          name="who"
          label={w('together.standing.who')}
          said={said}
          autocomplete="off"
        />
        {question && <WhichOne view={view} said={said} name="which-0" question={question} />}
        <TermsFields view={view} said={said} since={w('together.standing.since')} />
      </Form>
    </SitePage>
  )
}
