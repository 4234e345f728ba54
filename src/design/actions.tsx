import type { ComponentChildren } from 'preact'

/** Buttons side by side, the likely one first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}
