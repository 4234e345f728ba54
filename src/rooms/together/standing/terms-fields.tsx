import { DateField } from '../../../design/date-field.tsx'
import { Field } from '../../../design/field.tsx'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'

/** What somebody does every week, for how long, and from when. */
export function TermsFields({ view, said, since }: { view: View; said: Said; since: string }) {
  const { w } = view
  return (
    <>
      <Field
        picture="task"
        name="words"
        label={w('together.standing.words')}
        hint={w('together.standing.words.hint')}
        said={said}
        autocomplete="off"
        maxlength={120}
      />
      <Field
        picture="length"
        name="length"
        label={w('together.standing.length')}
        hint={w('together.length.hint')}
        said={said}
        autocomplete="off"
        narrow
      />
      <DateField picture="day" view={view} name="day" legend={since} said={said} />
    </>
  )
}
