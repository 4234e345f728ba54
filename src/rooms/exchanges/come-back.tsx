import { Choices } from '../../design/choices.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Said } from '../../platform/http/form.ts'
import { comeBackWords } from './wording.ts'

/** How it comes back to whoever gave: three ways, each with what it means. */
export function ComeBackChoices({
  view,
  said,
  legend,
  hint,
  usual = 'hours',
}: {
  view: View
  said: Said
  legend: string
  hint?: string
  usual?: string
}) {
  const choices = Object.entries(comeBackWords).map(([value, { name, meaning, idea }]) => ({
    value,
    label: view.w(name),
    hint: view.w(meaning),
    idea,
  }))
  return (
    <Choices
      picture="come-back"
      name="comeBack"
      legend={legend}
      hint={hint}
      said={said}
      usual={usual}
      choices={choices}
    />
  )
}
