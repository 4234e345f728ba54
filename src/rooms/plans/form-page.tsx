import { DateField } from '../../design/date-field.tsx'
import { Field, TextArea } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'
import type { Plan } from './rules.ts'
import { plans } from './urls.ts'

/** Writing a plan: what one wants first, then what if not, and only then what could go wrong. */
export function PlanFormPage({ view, plan, said }: { view: View; plan: Plan | null; said: Said }) {
  const { w } = view
  const planId = plan ? shortId(plan.id) : null
  const action = planId ? plans.words.to({ planId }) : plans.new.to()
  const trail = [{ href: plans.index.to(), label: w('plans.title') }]
  if (plan && planId) trail.push({ href: plans.show.to({ planId }), label: plan.want })
  return (
    <SitePage
      idea="welcome"
      view={view}
      title={plan ? w('plans.edit') : w('plans.new')}
      problems={said.problems}
      trail={trail}
    >
      <Text picture="write-down">{w('plans.yours')}</Text>
      <Form view={view} action={action} said={said} submit={w('plans.submit')}>
        <Field
          picture="welcome"
          name="want"
          label={w('plans.want')}
          hint={w('plans.want.hint')}
          said={said}
          autocomplete="off"
          maxlength={200}
        />
        <TextArea picture="thanks" name="good" label={w('plans.good')} said={said} rows={3} />
        <TextArea
          picture="different"
          name="if_not"
          label={w('plans.if-not')}
          hint={w('plans.if-not.hint')}
          said={said}
          rows={3}
        />
        <TextArea picture="problem" name="wrong" label={w('plans.wrong')} said={said} rows={3} />
        <TextArea picture="what-we-did" name="agreed" label={w('plans.agreed')} said={said} rows={3} />
        <TextArea picture="together" name="who_does" label={w('plans.who-does')} said={said} rows={2} />
        <Field
          picture="telephone"
          name="ring"
          label={w('plans.ring')}
          said={said}
          autocomplete="off"
          maxlength={200}
        />
        <DateField
          picture="day"
          view={view}
          name="review"
          legend={w('plans.review')}
          hint={w('plans.review.hint')}
          said={said}
        />
      </Form>
    </SitePage>
  )
}
