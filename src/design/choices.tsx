import type { ComponentChildren } from 'preact'
import { Drawing } from './picture.tsx'
import { describedBy, type Said } from './said.ts'

export type Choice = { value: string; label: string; hint?: string; picture?: string }
type Props = {
  name: string
  legend: string
  hint?: string
  said: Said
  choices: Choice[]
  /** What is chosen before anybody chose. */
  usual?: string
  shape?: 'list' | 'pictures' | 'inline'
  children?: ComponentChildren
}

/** One out of a few, all in sight. The first has the id that the error summary links to. */
export function Choices({ name, legend, hint, said, choices, usual, shape = 'list', children }: Props) {
  const problem = said.problems[name]
  const chosen = said.values[name] ?? usual
  return (
    <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(name, hint, problem)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {hint && (
          <div id={`${name}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        {problem && (
          <p id={`${name}-problem`} class="govuk-error-message">
            {problem}
          </p>
        )}
        <div class={`govuk-radios${shape === 'list' ? '' : ` choices--${shape}`}`}>
          {choices.map((choice, place) => {
            const id = place === 0 ? name : `${name}-${choice.value}`
            return (
              <div class="govuk-radios__item" key={choice.value}>
                <input
                  class="govuk-radios__input"
                  type="radio"
                  id={id}
                  name={name}
                  value={choice.value}
                  checked={choice.value === chosen}
                  aria-describedby={choice.hint ? `${id}-more` : undefined}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {choice.picture && <Drawing name={choice.picture} />}
                  <span>{choice.label}</span>
                </label>
                {choice.hint && (
                  <div id={`${id}-more`} class="govuk-hint govuk-radios__hint">
                    {choice.hint}
                  </div>
                )}
              </div>
            )
          })}
        </div>
        {children}
      </fieldset>
    </div>
  )
}
