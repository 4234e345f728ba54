import { Checkboxes } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import { Form } from '../../../design/form.tsx'
import { SitePage } from '../../../design/site-page.tsx'
import { Text } from '../../../design/text.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import { community } from '../../community/urls.ts'
import type { Lead } from '../rules.ts'
import { telling } from '../urls.ts'

/** Whom people ring, and who reads what is told about staff. */
export function TellingSettingsPage({ view, leads, said }: { view: View; leads: Lead[]; said: Said }) {
  const { w } = view
  return (
    <SitePage
      idea="settings"
      view={view}
      title={w('telling.settings.title')}
      lead={w('telling.settings.lead')}
      problems={said.problems}
      trail={[{ href: community.settings.to(), label: w('community.settings.title') }]}
    >
      {leads.length === 0 && <Text picture="problem">{w('telling.settings.no-lead')}</Text>}
      {leads.length > 0 && !leads.some(({ outside }) => outside) && (
        <Text picture="problem">{w('telling.settings.no-outside')}</Text>
      )}
      <Form view={view} action={telling.settings.to()} said={said} submit={w('telling.settings.save')}>
        {(['lead', 'outside', 'council'] as const).map((who) => (
          <>
            <Field
              picture="somebody"
              name={`${who}_name`}
              label={w(`telling.settings.${who}.name`)}
              said={said}
              autocomplete="off"
              maxlength={120}
            />
            <Field
              picture="telephone"
              name={`${who}_phone`}
              label={w(`telling.settings.${who}.phone`)}
              said={said}
              type="tel"
              autocomplete="off"
              narrow
              maxlength={60}
            />
          </>
        ))}
        {leads.length > 0 && (
          <Checkboxes
            picture="see"
            name="outside"
            legend={w('telling.settings.not-staff')}
            hint={w('telling.settings.not-staff.hint')}
            said={said}
            choices={leads.map(({ id, name }) => ({ value: shortId(id), label: name }))}
          />
        )}
        <Field
          picture="day"
          name="years"
          label={w('telling.settings.years')}
          hint={w('telling.settings.years.hint')}
          said={said}
          inputmode="numeric"
          narrow
        />
      </Form>
    </SitePage>
  )
}
