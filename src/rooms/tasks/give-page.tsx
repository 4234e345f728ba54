import { Choices } from '../../design/choices.tsx'
import { DateField } from '../../design/date-field.tsx'
import { Field } from '../../design/field.tsx'
import { Form } from '../../design/form.tsx'
import { SitePage } from '../../design/site-page.tsx'
import { Text } from '../../design/text.tsx'
import { tasks } from '../../platform/auth/actor.ts'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { tasksTaken } from './urls.ts'
import { type Near, WhoFields } from './who-fields.tsx'

/** A steward gives somebody a task: as the group decided, or by themselves until it does. */
export function GivePage({ view, said, near = [] }: { view: View; said: Said; near?: Near[] }) {
  const { w } = view
  return (
    <SitePage
      idea="task"
      view={view}
      title={w('tasks.give')}
      lead={w('tasks.give.lead')}
      problems={said.problems}
      trail={[{ href: tasksTaken.index.to(), label: w('tasks.title') }]}
    >
      <Text picture="say">{w('tasks.give.ask-first')}</Text>
      <Form view={view} action={tasksTaken.give.to()} said={said} submit={w('tasks.give.submit')}>
        <WhoFields view={view} said={said} near={near} label={w('tasks.give.who')} />
        <Choices
          picture="task"
          name="task"
          legend={w('tasks.give.what')}
          said={said}
          choices={tasks.map((task) => ({ value: task, label: w(`tasks.name.${task}`) }))}
        />
        <Field
          picture="name"
          name="words"
          label={w('tasks.give.words')}
          hint={w('tasks.give.words.hint')}
          said={said}
          autocomplete="off"
          maxlength={80}
        />
        <Choices
          picture="together"
          name="basis"
          legend={w('tasks.give.basis')}
          said={said}
          usual="decision"
          choices={[
            { value: 'decision', label: w('tasks.give.decision') },
            { value: 'steward', label: w('tasks.give.steward') },
          ]}
        />
        <Field
          picture="say"
          name="decided"
          label={w('tasks.give.decided')}
          hint={w('tasks.give.decided.hint')}
          said={said}
          autocomplete="off"
          maxlength={300}
        />
        <DateField picture="day" view={view} name="on" legend={w('tasks.give.on')} said={said} />
        <DateField
          picture="day"
          view={view}
          name="ends"
          legend={w('tasks.give.ends')}
          hint={w('tasks.give.ends.hint')}
          said={said}
        />
      </Form>
    </SitePage>
  )
}
