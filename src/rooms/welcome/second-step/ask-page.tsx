import { Columns } from '../../../design/columns.tsx'
import { Field } from '../../../design/field.tsx'
import { ActionButton, Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { Section } from '../../../design/section.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { Contact } from '../contact.tsx'
import { OwnDevice } from './own-device.tsx'
import { secondStep } from './urls.ts'

/** The second step is asked for: figures from an app, or a code on paper. */
export function AskPage({ view, said, canLeave }: { view: View; said: Said; canLeave: boolean }) {
  const { w } = view
  const next = said.values.next ?? ''
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('second-step.ask.title')}
      lead={w('second-step.ask.lead')}
      problems={said.problems}
    >
      <Columns
        aside={
          <>
            <Section picture="help" title={w('second-step.ask.lost')} />
            <Text picture="together">{w('second-step.ask.lost.words')}</Text>
            <Contact view={view} />
          </>
        }
      >
        <Form view={view} action={secondStep.ask.to()} said={said} submit={w('second-step.ask.submit')}>
          <Field
            picture="code"
            name="code"
            label={w('second-step.ask.code')}
            hint={w('second-step.ask.code.hint')}
            autocomplete="one-time-code"
            narrow
            said={said}
          />
          <OwnDevice view={view} said={said} />
          <input type="hidden" name="next" value={next} />
        </Form>
        {canLeave && (
          <>
            <Section picture="leave" title={w('second-step.ask.without')} />
            <Idea picture="waving-hand">{w('second-step.ask.without.words')}</Idea>
            <ActionButton
              view={view}
              action={secondStep.leave.to()}
              label={w('second-step.ask.without.submit')}
              hidden={{ next }}
            />
          </>
        )}
      </Columns>
    </SitePage>
  )
}

/** Somebody whose task asks for a second step they do not have yet. */
export function NeededPage({ view }: { view: View }) {
  const { w } = view
  return (
    <SitePage
      idea="code"
      view={view}
      title={w('second-step.needed.title')}
      lead={w('second-step.needed.lead')}
      trail={[{ href: secondStep.mine.to(), label: w('second-step.title') }]}
    >
      <Idea picture="locked">{w('second-step.why')}</Idea>
      <a class="govuk-button" href={secondStep.mine.to()}>
        {w('second-step.needed.go')}
      </a>
    </SitePage>
  )
}
