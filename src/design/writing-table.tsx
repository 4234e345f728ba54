/** A table to write into with a pen, which scrolls inside itself on a narrow screen: numbered, with room in every line; some of its first column may be printed already. */
export function WritingTable({
  caption,
  head,
  lines,
  first = [],
}: {
  caption: string
  /** A short column is for a few figures, a wide one for two signatures; the first is the number of the line. */
  head: { label: string; short?: boolean; wide?: boolean }[]
  lines: number
  first?: readonly string[]
}) {
  return (
    <section class="writing-place" aria-label={caption} tabindex={0}>
      <table class={`writing${lines > 12 ? '' : ' writing--roomy'}`}>
        <caption class="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map(({ label, short, wide }) => (
              <th
                key={label}
                scope="col"
                class={short ? 'writing__short' : wide ? 'writing__wide' : undefined}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_, place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              <td>{first[place]}</td>
              {head.slice(2).map(({ label }) => (
                <td key={label} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
