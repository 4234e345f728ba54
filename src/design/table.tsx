import type { ComponentChildren } from 'preact'

/** A table that scrolls inside itself on a narrow screen, and says what it holds. */
export function Table({
  caption,
  head,
  hideCaption = false,
  children,
}: {
  caption: string
  /** Where a heading right above says the same. */
  hideCaption?: boolean
  head: { label: string; number?: boolean }[]
  children: ComponentChildren
}) {
  return (
    <section class="scroller" aria-label={caption} tabindex={0}>
      <table class="govuk-table">
        <caption
          class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {head.map(({ label, number }) => (
              <th key={label} scope="col" class={number ? 'govuk-table__header num' : 'govuk-table__header'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
