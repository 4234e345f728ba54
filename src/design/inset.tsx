import type { ComponentChildren } from 'preact'

/** A few lines set apart from the rest: good to know, not in the way. */
export function Inset({ children }: { children: ComponentChildren }) {
  return <div class="inset">{children}</div>
}
