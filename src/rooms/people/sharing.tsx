import { Checkboxes } from '../../design/choices.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'

/** "Yes, they share it": asked under an address only once somebody else turned out to have the same one. */
export function Sharing({ view, said }: { view: View; said: Said }) {
  const { w } = view
  if (said.values.shared !== 'asked' && !said.values.sharing) return null
  return (
    <>
      <input type="hidden" name="shared" value="asked" />
      <Checkboxes
        picture="e-mail"
        name="sharing"
        legend={w('people.sharing.legend')}
        said={said}
        choices={[{ value: 'yes', label: w('people.sharing.yes') }]}
      />
    </>
  )
}

/** The same form, asking whether an address that others have is meant. */
export function askSharing(view: View, said: Said, names: readonly string[]): Said {
  const message = view.w('people.problem.shared-email', { names: names.join(', ') })
  return {
    values: { ...said.values, shared: 'asked' },
    problems: { ...said.problems, email: message },
  }
}
