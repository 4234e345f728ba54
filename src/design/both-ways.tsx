import type { View } from '../platform/http/env.ts'

/** The two directions of help, side by side and of equal weight. Never one number. */
export function BothWays({
  view,
  gave,
  received,
  note,
}: {
  view: View
  gave: number
  received: number
  note?: string
}) {
  const { w, format } = view
  const all = Math.max(gave + received, 1)
  const share = Math.round((gave / all) * 100)
  return (
    <div class="both">
      <dl>
        <div>
          <dt>{w('design.gave')}</dt>
          <dd>{format.minutes(gave)}</dd>
        </div>
        <div class="received">
          <dt>{w('design.received')}</dt>
          <dd>{format.minutes(received)}</dd>
        </div>
      </dl>
      <svg aria-hidden="true" focusable="false" viewBox="0 0 100 6" preserveAspectRatio="none">
        <rect class="gave-bar" x="0" y="0" height="6" width={Math.max(share - 0.5, 0)} />
        <rect class="received-bar" x={share + 0.5} y="0" height="6" width={Math.max(100 - share - 0.5, 0)} />
      </svg>
      {note && <p>{note}</p>}
    </div>
  )
}
