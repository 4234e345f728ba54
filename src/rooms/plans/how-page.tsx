import { Choices } from '../../design/choices.tsx'
import { TextArea } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import { outcomes, type Plan } from './rules.ts'
import { plans } from './urls.ts'

/** How it went. */
export function HowPage({ view, plan, said }: { view: View; plan: Plan; said: Said }) {
  const { w } = view
  const planId = shortId(plan.id)
  return (
    <SitePage
      idea="done"
      view={view}
      title={w('plans.how.title')}
      problems={said.problems}
      trail={[
        { href: plans.index.to(), label: w('plans.title') },
        { href: plans.show.to({ planId }), label: plan.want },
      ]}
    >
      <Form view={view} action={plans.how.to({ planId })} said={said} submit={w('plans.how.submit')}>
        <Choices
          picture="done"
          name="outcome"
          legend={w('plans.outcome')}
          said={said}
          choices={outcomes.map((value) => ({ value, label: w(`plans.outcome.${value}`) }))}
        />
        <TextArea
          picture="good-to-know"
          name="learned"
          label={w('plans.learned')}
          hint={w('plans.learned.hint')}
          said={said}
        />
      </Form>
    </SitePage>
  )
}
