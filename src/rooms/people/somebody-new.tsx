import { Field } from '../../design/field.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { Sharing } from './sharing.tsx'

/** What is asked when somebody begins to be here: what to call them, where from, how to reach them, and who may see that. */
export function AboutSomebodyNew({ view, said }: { view: View; said: Said }) {
  const { w } = view
  return (
    <>
      <Field picture="name" name="name" label={w('people.about.name-of')} said={said} autocomplete="off" />
      <Field
        picture="where"
        name="area"
        label={w('people.add.area')}
        hint={w('people.about.area.hint')}
        said={said}
        autocomplete="off"
      />
      <Field
        picture="telephone"
        name="phone"
        type="tel"
        label={w('people.add.phone')}
        said={said}
        autocomplete="off"
        narrow
      />
      <Field
        picture="e-mail"
        name="email"
        type="email"
        label={w('people.add.email')}
        hint={w('people.add.email.hint')}
        said={said}
        autocomplete="off"
      />
      <Sharing view={view} said={said} />
    </>
  )
}
