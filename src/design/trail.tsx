import type { View } from '../platform/http/env.ts'

/** A page above this one. */
export type Crumb = { href: string; label: string }

/** The way from a main page down to this one. The last before it is the way back, and large enough to press. */
export function Trail({ view, trail, here }: { view: View; trail: Crumb[]; here: string }) {
  if (trail.length === 0) return null
  return (
    <nav class="trail" aria-label={view.w('design.trail')}>
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
