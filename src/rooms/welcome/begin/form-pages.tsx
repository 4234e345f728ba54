import { Field, Select } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { Idea } from '../../../design/idea.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { timeZoneChoices } from '../../../platform/i18n/time-zones.ts'
import { welcome } from '../urls.ts'

type FormProps = { view: View; said: Said; asksSetupCode: boolean }

/** Before the demo village moves in: what it is, and that it stays. */
export function BeginDemoPage({ view, said, asksSetupCode }: FormProps) {
  const { w } = view
  return (
    <SitePage
      idea="demo"
      view={view}
      title={w('welcome.begin.demo')}
      lead={w('welcome.begin-demo.lead')}
      problems={said.problems}
      trail={[{ href: welcome.begin.to(), label: w('welcome.begin.back') }]}
    >
      <Idea picture="waving-hand">{w('welcome.begin-demo.be')}</Idea>
      <Idea picture="locked">{w('welcome.begin-demo.safe')}</Idea>
      <Idea picture="house">{w('welcome.begin-demo.own')}</Idea>
      <Form view={view} action={welcome.beginDemo.to()} said={said} submit={w('welcome.begin-demo.submit')}>
        {asksSetupCode && <SetupCode view={view} said={said} />}
        <Text picture="wait">{w('welcome.begin-demo.wait')}</Text>
      </Form>
    </SitePage>
  )
}

/** A community of one's own: its name, and its first person. */
export function BeginOwnPage({ view, said, asksSetupCode, bringing }: FormProps & { bringing: boolean }) {
  const { w } = view
  return (
    <SitePage
      idea="community"
      view={view}
      title={w(bringing ? 'welcome.begin.bring' : 'welcome.begin.empty')}
      lead={w(bringing ? 'welcome.begin-bring.lead' : 'welcome.begin-empty.lead')}
      problems={said.problems}
      trail={[{ href: welcome.begin.to(), label: w('welcome.begin.back') }]}
    >
      <Form
        view={view}
        action={(bringing ? welcome.beginBringing : welcome.beginEmpty).to()}
        said={said}
        submit={w(bringing ? 'welcome.begin-bring.submit' : 'welcome.begin-empty.submit')}
      >
        {asksSetupCode && <SetupCode view={view} said={said} />}
        <Field
          picture="community"
          name="name"
          label={w('community.settings.name')}
          hint={w('welcome.begin-own.name.hint')}
          autocomplete="off"
          said={said}
        />
        <Field
          picture="name"
          name="person"
          label={w('welcome.begin-own.person')}
          hint={w('welcome.begin-own.person.hint')}
          autocomplete="name"
          said={said}
        />
        <Field
          picture="e-mail"
          name="email"
          type="email"
          label={w('welcome.begin-own.email')}
          hint={w('welcome.begin-own.email.hint')}
          autocomplete="email"
          said={said}
        />
        <Select
          picture="time-zone"
          name="time_zone"
          label={w('community.settings.time-zone')}
          options={timeZoneChoices}
          said={said}
        />
      </Form>
    </SitePage>
  )
}

function SetupCode({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <Field
      picture="code"
      name="setup_code"
      label={w('welcome.setup-code')}
      hint={w('welcome.setup-code.hint')}
      autocomplete="off"
      narrow
      said={said}
    />
  )
}
