import { Beside } from './beside.tsx'
import type { IdeaName } from './ideas.ts'

/** The head of one part of a page: a rule across, a title, and perhaps one thing to do. */
export function Section({
  picture,
  title,
  id,
  kicker,
  action,
}: {
  picture: IdeaName
  title: string
  id?: string
  /** A word or two above the title: which part of the paper this is. */
  kicker?: string | undefined
  action?: { href: string; label: string } | undefined
}) {
  return (
    <div class="section">
      {kicker && <p class="kicker">{kicker}</p>}
      <h2 class="govuk-heading-m" id={id}>
        <Beside picture={picture}>{title}</Beside>
      </h2>
      {action && (
        <a class="govuk-link" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  )
}
