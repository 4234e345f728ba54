type Column = { label: string; short?: boolean; wide?: boolean; tick?: boolean }

/** A table to write into with a pen, which scrolls inside itself on a narrow screen: numbered, with room in every line; some of its first column may be printed already. */
export function WritingTable({
  caption,
  head,
  lines,
  first = [],
  from = 1,
  slim = false,
}: {
  caption: string
  /** A short column is for a few figures, a wide one for two signatures, one with a tick has a box in it; the first is the number of the line. */
  head: Column[]
  lines: number
  first?: readonly string[]
  /** The number of its first line. */
  from?: number
  /** Lines that are printed already need less room than those somebody writes into. */
  slim?: boolean
}) {
  const looks = slim ? ' writing--slim' : lines > 12 ? '' : ' writing--roomy'
  return (
    <section class="writing-place" aria-label={caption} tabindex={0}>
      <table class={`writing${looks}`}>
        <caption class="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column.label} scope="col" class={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_, place) => (
            <tr key={place} class={slim && first[place] ? 'writing__printed' : undefined}>
              <th scope="row">{from + place}</th>
              <td>{first[place]}</td>
              {head.slice(2).map(({ label, tick }) => (
                <td key={label}>{tick && <span class="tick" />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function classOf({ short, wide, tick }: Column): string | undefined {
  if (tick) return 'writing__tick'
  return short ? 'writing__short' : wide ? 'writing__wide' : undefined
}
