import { Actions } from '../../design/actions.tsx'
import { Choices } from '../../design/choices.tsx'
import { Field, Select } from '../../design/field.tsx'
import { Form, LinkButton } from '../../design/form.tsx'
import { SitePage } from '../../design/site-page.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { timeZoneChoices } from '../../platform/i18n/time-zones.ts'
import { neighbours } from '../neighbours/urls.ts'
import { people } from '../people/urls.ts'
import { telling } from '../telling/urls.ts'
import { together } from '../together/urls.ts'
import { roundings } from './settings-form.ts'
import { community } from './urls.ts'

/** What the community agreed on, for the steward to keep. */
export function SettingsPage({ view, said }: { view: View; said: Said }) {
  const { w } = view
  const languages = view.languages.map(({ language, label }) => ({ value: language, label }))
  const steps = roundings.map((minutes) => ({
    value: String(minutes),
    label: w('community.settings.rounding.choice', { minutes }),
  }))
  return (
    <SitePage
      idea="settings"
      view={view}
      title={w('community.settings.title')}
      lead={w('community.settings.lead')}
      problems={said.problems}
      trail={[{ href: people.me.to(), label: w('welcome.place.me') }]}
    >
      <Form view={view} action={community.settings.to()} said={said} submit={w('community.settings.save')}>
        <Field picture="community" name="name" label={w('community.settings.name')} said={said} />
        <Field
          picture="help"
          name="help_name"
          label={w('community.settings.help')}
          hint={w('community.settings.help.hint')}
          said={said}
        />
        <Field
          picture="telephone"
          name="help_phone"
          label={w('community.settings.help-phone')}
          type="tel"
          said={said}
          narrow
        />
        <Field
          picture="e-mail"
          name="help_email"
          label={w('community.settings.help-email')}
          type="email"
          said={said}
        />
        <Select
          picture="time-zone"
          name="time_zone"
          label={w('community.settings.time-zone')}
          options={timeZoneChoices}
          said={said}
        />
        <Choices
          picture="language"
          name="language"
          legend={w('community.settings.language')}
          choices={languages}
          said={said}
        />
        <Select
          picture="length"
          name="rounding"
          label={w('community.settings.rounding')}
          options={steps}
          said={said}
        />
        <Field
          picture="wait"
          name="expire"
          label={w('community.settings.expire')}
          inputmode="numeric"
          said={said}
          narrow
        />
        <Field
          picture="done"
          name="auto_confirm"
          label={w('community.settings.auto-confirm')}
          hint={w('community.settings.auto-confirm.hint')}
          inputmode="numeric"
          said={said}
          narrow
        />
      </Form>
      <Actions>
        <LinkButton href={community.limits.to()} label={w('community.limits.title')} secondary />
        <LinkButton href={community.vocabulary.to()} label={w('community.settings.words')} secondary />
        <LinkButton href={together.recipes.to()} label={w('together.recipes.title')} secondary />
        <LinkButton href={telling.settings.to()} label={w('telling.settings.title')} secondary />
        <LinkButton href={neighbours.index.to()} label={w('community.settings.neighbours')} secondary />
      </Actions>
    </SitePage>
  )
}
