import type { ComponentChildren } from 'preact'
import { Line, Lines } from '../../design/lines.tsx'
import type { View } from '../../platform/http/env.ts'
import type { Notice } from './rules.ts'

/** What is on, a line each, with what can be done about it where somebody may. */
export function Notices({
  view,
  notices,
  end,
}: {
  view: View
  notices: Notice[]
  end?: (notice: Notice) => ComponentChildren
}) {
  const { format } = view
  return (
    <Lines>
      {notices.map((notice) => (
        <Line key={notice.id} picture="calendar" end={end?.(notice)}>
          <p>
            <strong>{notice.what}</strong>
          </p>
          <p class="meta">
            {[format.day(notice.onDay), notice.atTime, notice.place].filter(Boolean).join(' · ')}
          </p>
        </Line>
      ))}
    </Lines>
  )
}
