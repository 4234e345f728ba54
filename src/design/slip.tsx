import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import type { IdeaName } from './ideas.ts'

/** A slip of paper to keep: a receipt, an invitation, a code. */
export function Slip({
  picture,
  title,
  children,
}: {
  picture: IdeaName
  title: string
  children: ComponentChildren
}) {
  return (
    <section class="slip" aria-label={title}>
      <h2 class="slip__title">
        <Beside picture={picture}>{title}</Beside>
      </h2>
      {children}
    </section>
  )
}

/** Letters and figures to read out or copy. */
export function Code({ children }: { children: string }) {
  return (
    <p class="code">
      <Beside picture="code">{children}</Beside>
    </p>
  )
}
