/** Parts of a whole as one strip, told apart by their pattern and not by colour alone. The table beside it says the same. */
export function Shares({ parts }: { parts: readonly number[] }) {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const ends = parts.map((_, place) => parts.slice(0, place + 1).reduce((sum, part) => sum + part, 0))
  return (
    <svg class="shares" aria-hidden="true" focusable="false">
      <Patterns />
      {parts.map((part, place) => {
        const end = ends[place] ?? whole
        const kind = kindAt(place)
        return part === 0 ? null : (
          <rect
            key={kind}
            class={kind}
            x={inPercent(end - part, whole)}
            width={inPercent(part, whole)}
            height="100%"
          />
        )
      })}
    </svg>
  )
}

/** The pattern of one part, beside its name in the table. */
export function ShareMark({ place }: { place: number }) {
  return (
    <svg class="shares shares--mark" aria-hidden="true" focusable="false">
      <rect class={kindAt(place)} width="100%" height="100%" />
    </svg>
  )
}

const kinds = ['shares__plain', 'shares__striped', 'shares__dotted'] as const

function kindAt(place: number) {
  return kinds[place % kinds.length] ?? kinds[0]
}

/** Drawn in the page once; marks further down use them too. */
function Patterns() {
  return (
    <defs>
      <pattern
        id="striped"
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="shares__ground" d="M0 0h10v10H0z" />
        <path class="shares__stripe" d="M0 0h4v10H0z" />
      </pattern>
      <pattern id="dotted" width="10" height="10" patternUnits="userSpaceOnUse">
        <path class="shares__ground" d="M0 0h10v10H0z" />
        <circle class="shares__stripe" cx="5" cy="5" r="2.2" />
      </pattern>
    </defs>
  )
}

function inPercent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`
}
