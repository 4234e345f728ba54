import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import type { IdeaName } from './ideas.ts'

/** More for those who want it, folded away until asked for. */
export function Details({
  picture,
  summary,
  open = false,
  children,
}: {
  picture: IdeaName
  summary: string
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          <Beside picture={picture}>{summary}</Beside>
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
