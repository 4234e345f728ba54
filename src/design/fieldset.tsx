import type { ComponentChildren } from 'preact'
import { describedBy, type Said } from './said.ts'

/** Several boxes that answer one question, with its hint and problem tied to all of them, once, for every form. */
export function Fieldset({
  name,
  legend,
  hint,
  said,
  shape = '',
  children,
}: {
  name: string
  legend: string
  hint?: string | undefined
  said: Said
  shape?: 'duration' | ''
  children: ComponentChildren
}) {
  const problem = said.problems[name]
  return (
    <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <fieldset
        class={`govuk-fieldset${shape ? ` ${shape}` : ''}`}
        aria-describedby={describedBy(name, hint, problem)}
      >
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
        {children}
      </fieldset>
    </div>
  )
}
