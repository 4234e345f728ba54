import type { View } from '../platform/http/env.ts'
import { Beside } from './beside.tsx'

/** The two directions of help, past each other and of equal weight. Never one number. Minutes. */
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
  const longest = Math.max(gave, received, 1)
  return (
    <div class="both">
      <dl>
        <div>
          <dt>{w('design.gave')}</dt>
          <dd>{format.minutes(gave)}</dd>
          <Onward share={gave / longest} />
        </div>
        <div class="received">
          <dt>{w('design.received')}</dt>
          <dd>{format.minutes(received)}</dd>
          <Homeward share={received / longest} />
        </div>
      </dl>
      {note && (
        <p>
          <Beside picture="both-ways">{note}</Beside>
        </p>
      )}
    </div>
  )
}

/** An arrow from the start of the line, as long as its share. Its head keeps its shape however wide the screen is. */
function Onward({ share }: { share: number }) {
  const tip = `${tipAt(share)}%`
  return (
    <svg aria-hidden="true" focusable="false">
      <line class="way" x1="2" x2="100%" y1="26" y2="26" />
      {share > 0 && (
        <g class="gave-arrow">
          <line x1="8" x2={tip} y1="26" y2="26" />
          <svg aria-hidden="true" x={tip} overflow="visible">
            <path d="M0 26-18 8" />
          </svg>
        </g>
      )}
    </svg>
  )
}

/** Its counterpart from the end of the line, turned half round. */
function Homeward({ share }: { share: number }) {
  const tip = `${100 - tipAt(share)}%`
  return (
    <svg aria-hidden="true" focusable="false">
      <line class="way" x1="0" x2="99%" y1="8" y2="8" />
      {share > 0 && (
        <g class="received-arrow">
          <line x1="98%" x2={tip} y1="8" y2="8" />
          <svg aria-hidden="true" x={tip} overflow="visible">
            <path d="M0 8 18 26" />
          </svg>
        </g>
      )}
    </svg>
  )
}

/** In percent. Even the shortest arrow has room for its head. */
function tipAt(share: number): number {
  return Math.max(Math.round(share * 97), 10)
}
