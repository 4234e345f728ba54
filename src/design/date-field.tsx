import type { View } from '../platform/http/env.ts'
import { Fieldset } from './fieldset.tsx'
import type { IdeaName } from './ideas.ts'
import type { Said } from './said.ts'

const parts = ['day', 'month', 'year'] as const
// In full, because only the classes that are found in the code get into the style sheet.
const widths = { day: 'govuk-input--width-2', month: 'govuk-input--width-2', year: 'govuk-input--width-4' }

/**
 * A day people know by heart, in three boxes named `<name>-day`, `-month` and `-year`. A problem with it is told
 * under `<name>`; `typedDay` puts what was typed together again.
 */
export function DateField({
  view,
  picture,
  name,
  legend,
  hint,
  said,
}: {
  view: View
  picture: IdeaName
  name: string
  legend: string
  hint?: string | undefined
  said: Said
}) {
  const problem = said.problems[name]
  const labels = {
    day: view.w('design.date.day'),
    month: view.w('design.date.month'),
    year: view.w('design.date.year'),
  }
  return (
    <Fieldset picture={picture} name={name} legend={legend} hint={hint} said={said}>
      <div class="govuk-date-input">
        {parts.map((part) => {
          const id = part === 'day' ? name : `${name}-${part}`
          return (
            <div class="govuk-date-input__item" key={part}>
              <label class="govuk-label" for={id}>
                {labels[part]}
              </label>
              <input
                id={id}
                name={`${name}-${part}`}
                value={said.values[`${name}-${part}`] ?? ''}
                inputmode="numeric"
                class={`govuk-input ${widths[part]}${problem ? ' govuk-input--error' : ''}`}
                aria-invalid={problem ? 'true' : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

/** What somebody typed into a DateField as `2026-6-3`, or '' when all three boxes are empty. */
export function typedDay(values: Record<string, string>, name: string): string {
  const [day = '', month = '', year = ''] = parts.map((part) => values[`${name}-${part}`]?.trim())
  return day || month || year ? `${year}-${month}-${day}` : ''
}
