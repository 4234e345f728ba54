import { Beside } from './beside.tsx'
import type { Said } from './said.ts'
import { Sentences } from './sentences.tsx'

/** What helps to answer, and what was wrong with the answer, under the ids that `describedBy` names. */
export function HintAndProblem({ name, hint, said }: { name: string; hint: string | undefined; said: Said }) {
  return (
    <>
      {hint && (
        <div id={`${name}-hint`} class="govuk-hint">
          <Sentences>{hint}</Sentences>
        </div>
      )}
      <Problem name={name} said={said} />
    </>
  )
}

export function Problem({ name, said }: { name: string; said: Said }) {
  const problem = said.problems[name]
  if (!problem) return null
  return (
    <p id={`${name}-problem`} class="govuk-error-message">
      <Beside picture="problem">{problem}</Beside>
    </p>
  )
}
