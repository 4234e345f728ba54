import type { View } from '../platform/http/env.ts'
import { Fieldset } from './fieldset.tsx'
import type { IdeaName } from './ideas.ts'
import type { Said } from './said.ts'

/**
 * How long something took: a few usual lengths to press, or hours and minutes of one's own. `<name>` holds the minutes
 * or `other`; then `<name>-hours` and `<name>-minutes` hold the rest. `typedMinutes` puts them together.
 */
export function DurationField({
  view,
  picture,
  name,
  legend,
  hint,
  said,
  picks = [30, 60, 90, 120, 180],
}: {
  view: View
  picture: IdeaName
  name: string
  legend: string
  hint?: string | undefined
  said: Said
  /** In minutes. */
  picks?: number[]
}) {
  const { w, format } = view
  // Boxes that hold something are shown, whatever was pressed besides: nobody can put right what they cannot see.
  const chosen = ownOf(said.values, name) ? 'other' : said.values[name]
  const choices = [
    ...picks.map((minutes) => ({ value: String(minutes), label: format.minutes(minutes) })),
    { value: 'other', label: w('design.duration.other') },
  ]
  return (
    <Fieldset picture={picture} name={name} legend={legend} hint={hint} said={said} shape="duration">
      <div class="govuk-radios choices--inline">
        {choices.map(({ value, label }, place) => {
          const id = place === 0 ? name : `${name}-${value}`
          return (
            <div class="govuk-radios__item" key={value}>
              <input
                class="govuk-radios__input"
                type="radio"
                id={id}
                name={name}
                value={value}
                checked={chosen === value}
              />
              <label class="govuk-label govuk-radios__label" for={id}>
                {label}
              </label>
            </div>
          )
        })}
      </div>
      <div class="govuk-date-input duration__own">
        {(['hours', 'minutes'] as const).map((part) => (
          <div class="govuk-date-input__item" key={part}>
            <label class="govuk-label" for={`${name}-of-${part}`}>
              {w(part === 'hours' ? 'design.duration.hours' : 'design.duration.minutes')}
            </label>
            <input
              id={`${name}-of-${part}`}
              name={`${name}-${part}`}
              value={said.values[`${name}-${part}`] ?? ''}
              inputmode="numeric"
              class="govuk-input govuk-input--width-3"
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/**
 * Whole minutes from a DurationField; null when nothing was chosen or the boxes do not hold whole numbers; 'both' when
 * one length was pressed and another typed. `usual` stood there before anybody chose: whoever typed another meant that.
 */
export function typedMinutes(
  values: Record<string, string>,
  name: string,
  usual: number | null = null,
): number | null | 'both' {
  const picked = values[name] && values[name] !== 'other' ? wholeNumber(values[name]) : null
  const own = ownOf(values, name)
  if (!own) return picked
  return picked === null || picked === usual ? own.minutes : 'both'
}

/** What was typed into the two boxes, or null when both are empty. Minutes are null where they are no whole numbers. */
function ownOf(values: Record<string, string>, name: string): { minutes: number | null } | null {
  const [hours = '', minutes = ''] = ['hours', 'minutes'].map((part) => values[`${name}-${part}`]?.trim())
  if (!hours && !minutes) return null
  const [h, m] = [wholeNumber(hours || '0'), wholeNumber(minutes || '0')]
  return { minutes: h === null || m === null ? null : h * 60 + m }
}

function wholeNumber(typed: string): number | null {
  return /^\d{1,4}$/.test(typed) ? Number(typed) : null
}
