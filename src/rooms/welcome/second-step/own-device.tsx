import { Checkboxes } from '../../../design/choices.tsx'
import { rememberedDays } from '../../../platform/auth/second.ts'
import type { View } from '../../../platform/http/env.ts'
import type { Said } from '../../../platform/http/form.ts'

/** Whether this browser is theirs alone: then it is not asked again for a while. */
export function OwnDevice({ view: { w }, said }: { view: View; said: Said }) {
  return (
    <Checkboxes
      picture="mobile"
      name="own"
      legend={w('second-step.own')}
      said={said}
      choices={[{ value: 'yes', label: w('second-step.own.yes', { days: rememberedDays }) }]}
    />
  )
}
