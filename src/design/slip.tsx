import type { ComponentChildren } from 'preact'

/** A slip of paper to keep: a receipt, an invitation, a code. */
export function Slip({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="slip" aria-label={title}>
      <h2 class="slip__title">{title}</h2>
      {children}
    </section>
  )
}

/** Letters and figures to read out or copy. */
export function Code({ children }: { children: string }) {
  return <p class="code">{children}</p>
}
