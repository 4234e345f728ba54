import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import type { IdeaName } from './ideas.ts'

/** A paragraph: one idea. */
export function Text({
  picture,
  look = 'body',
  print = true,
  role,
  children,
}: {
  picture: IdeaName
  /** Larger than the rest, or smaller. */
  look?: 'body' | 'lead' | 'meta'
  /** Not where it makes no sense on paper. */
  print?: boolean
  role?: 'status'
  children: ComponentChildren
}) {
  return (
    <p class={`${look === 'body' ? 'govuk-body' : look}${print ? '' : ' no-print'}`} role={role}>
      <Beside picture={picture}>{children}</Beside>
    </p>
  )
}
