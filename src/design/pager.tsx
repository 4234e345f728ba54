import type { View } from '../platform/http/env.ts'

type Way = { href: string; label: string } | null

/** Back and on through a long list. */
export function Pager({ view, newer, older }: { view: View; newer: Way; older: Way }) {
  if (!newer && !older) return null
  return (
    <nav class="actions" aria-label={view.w('design.pages')}>
      {newer && (
        <a class="govuk-button govuk-button--secondary" rel="prev" href={newer.href}>
          {newer.label}
        </a>
      )}
      {older && (
        <a class="govuk-button govuk-button--secondary" rel="next" href={older.href}>
          {older.label}
        </a>
      )}
    </nav>
  )
}
