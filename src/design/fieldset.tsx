import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import { HintAndProblem } from './hint.tsx'
import type { IdeaName } from './ideas.ts'
import { describedBy, type Said } from './said.ts'

/** Several boxes that answer one question, with its hint and problem tied to all of them, once, for every form. */
export function Fieldset({
  picture,
  name,
  legend,
  hint,
  said,
  shape = '',
  children,
}: {
  picture: IdeaName
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
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          <Beside picture={picture}>{legend}</Beside>
        </legend>
        <HintAndProblem name={name} hint={hint} said={said} />
        {children}
      </fieldset>
    </div>
  )
}
