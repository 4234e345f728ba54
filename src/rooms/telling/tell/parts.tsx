import { Banner } from '../../../design/banner.tsx'
import { Checkboxes } from '../../../design/choices.tsx'
import { Field, TextArea } from '../../../design/field.tsx'
import { Phone } from '../../../design/phone.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'
import { shortId } from '../../../platform/ids.ts'
import type { TellingSettings } from '../leads.ts'
import type { Lead } from '../rules.ts'

/** Danger comes before everything else. */
export function Danger({ view: { w } }: { view: View }) {
  return (
    <Banner picture="warning" title={w('telling.danger')}>
      <p>
        {w('telling.danger.ring')} <Phone number="999" />
      </p>
    </Banner>
  )
}

/** Who will read it, and who shall not: asked before anything is sent. */
export function WhoReads({
  view: { w },
  said,
  leads,
  settings,
}: {
  view: View
  said: Said
  leads: Lead[]
  settings: TellingSettings
}) {
  const outside = leads.filter((one) => one.outside).map(({ name }) => name)
  const { outsideName } = settings
  return (
    <>
      <TextArea
        picture="private"
        name="named"
        label={w('telling.named')}
        hint={w('telling.named.hint')}
        said={said}
        rows={2}
      />
      {leads.length > 0 && (
        <Checkboxes
          picture="see"
          name="shut"
          legend={w('telling.readers')}
          hint={w('telling.readers.hint')}
          said={said}
          choices={leads.map(({ id, name }) => ({
            value: shortId(id),
            label: w('telling.shut', { name }),
          }))}
        />
      )}
      <Checkboxes
        picture="task"
        name="staff"
        legend={w('telling.staff.legend')}
        hint={
          outside.length > 0
            ? w('telling.staff.readers', { names: outside.join(', ') })
            : outsideName
              ? w('telling.staff.ring', { name: outsideName })
              : w('telling.staff.nobody')
        }
        said={said}
        choices={[{ value: 'yes', label: w('telling.staff') }]}
      />
    </>
  )
}

/** Who somebody is, only if they like to say. */
export function WhoTells({ view: { w }, said }: { view: View; said: Said }) {
  return (
    <>
      <Field
        picture="name"
        name="teller"
        label={w('telling.teller')}
        hint={w('telling.teller.hint')}
        said={said}
        autocomplete="off"
        maxlength={200}
      />
      <Field
        picture="telephone"
        name="reach"
        label={w('telling.reach')}
        hint={w('telling.reach.hint')}
        said={said}
        autocomplete="off"
        maxlength={200}
      />
    </>
  )
}
