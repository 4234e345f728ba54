import { Choices } from '../../design/choices.tsx'
import { Field } from '../../design/field.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { shortId } from '../../platform/ids.ts'

export type Near = { id: string; name: string; area: string }

/** Somebody by name, and, where several could be meant, which of them. */
export function WhoFields({
  view,
  said,
  near,
  label,
  hint,
}: {
  view: View
  said: Said
  near: Near[]
  label: string
  hint?: string
}) {
  return (
    <>
      <Field picture="somebody" name="who" label={label} hint={hint} said={said} autocomplete="off" />
      {near.length > 0 && (
        <Choices
          picture="people"
          name="person"
          legend={view.w('tasks.which')}
          said={said}
          choices={near.map(({ id, name, area }) => ({
            value: shortId(id),
            label: [name, area].filter(Boolean).join(', '),
          }))}
        />
      )}
    </>
  )
}
