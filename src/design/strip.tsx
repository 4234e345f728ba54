import type { ComponentChildren } from 'preact'

/** One sentence over the whole page, before everything else. */
export function Strip({ children }: { children: ComponentChildren }) {
  return (
    <div class="strip" role="status">
      <p class="govuk-width-container">{children}</p>
    </div>
  )
}
