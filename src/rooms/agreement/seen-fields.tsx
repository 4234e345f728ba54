import { Choices } from '../../design/choices.tsx'
import { DateField } from '../../design/date-field.tsx'
import { Field, Select } from '../../design/field.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { languages } from '../../platform/i18n/words.ts'
import { nameOfLanguage } from './wording.ts'

/** How somebody signed without a screen: how, when, who saw or heard it, and where it is kept. */
export function SeenFields({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <>
      <input type="hidden" name="version" value={said.values.version ?? ''} />
      <Choices
        picture="write-down"
        name="how"
        legend={w('agreement.key-in.how')}
        said={said}
        choices={[
          { value: 'mark', label: w('agreement.key-in.mark'), idea: 'write-down' },
          { value: 'voice', label: w('agreement.key-in.voice'), idea: 'say' },
          { value: 'witness', label: w('agreement.key-in.witness-way'), idea: 'see' },
        ]}
      />
      <DateField picture="day" view={view} name="day" legend={w('agreement.key-in.day')} said={said} />
      <Field
        picture="see"
        name="witness"
        label={w('agreement.key-in.witness')}
        hint={w('agreement.key-in.witness.hint')}
        said={said}
        autocomplete="off"
        maxlength={120}
      />
      <Field
        picture="more"
        name="kept"
        label={w('agreement.key-in.kept')}
        hint={w('agreement.key-in.kept.hint')}
        said={said}
        autocomplete="off"
        maxlength={200}
      />
      <Select
        picture="language"
        name="language"
        label={w('agreement.key-in.language')}
        said={said}
        options={languages.map((value) => ({ value, label: nameOfLanguage(view, value) }))}
      />
    </>
  )
}
