import { Choices } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { trailTo } from '../../people/trail.ts'
import { secondStep } from './urls.ts'

type Near = { id: string; name: string; area: string }

/** A broker or a steward takes away somebody's second step, with somebody else beside them. */
export function ResetPage({
  view,
  person,
  has,
  own,
  near,
  said,
}: {
  view: View
  person: { id: string; name: string }
  has: boolean
  own: boolean
  /** Whom the typed name could mean. */
  near: Near[]
  said: Said
}) {
  const { w } = view
  const { name } = person
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('second-step.reset.title', { name })}
      lead={w('second-step.reset.lead', { name })}
      problems={said.problems}
      trail={trailTo(view, person)}
    >
      {own ? (
        <Text picture="somebody">{w('second-step.problem.oneself')}</Text>
      ) : !has ? (
        <Text picture="nothing-now">{w('second-step.problem.none', { name })}</Text>
      ) : (
        <>
          <Idea picture="handshake">{w('second-step.reset.face')}</Idea>
          <Idea picture="busts-in-silhouette">{w('second-step.reset.witness')}</Idea>
          <Idea picture="envelope">{w('second-step.reset.told', { name })}</Idea>
          <Form
            view={view}
            action={secondStep.reset.to({ personId: shortId(person.id) })}
            said={said}
            submit={w('second-step.reset.submit')}
          >
            <Field
              picture="together"
              name="who"
              label={w('second-step.reset.who')}
              said={said}
              autocomplete="off"
            />
            {near.length > 0 && (
              <Choices
                picture="people"
                name="person"
                legend={w('second-step.reset.which')}
                said={said}
                choices={near.map(({ id, name, area }) => ({
                  value: shortId(id),
                  label: [name, area].filter(Boolean).join(', '),
                }))}
              />
            )}
          </Form>
        </>
      )}
    </SitePage>
  )
}
