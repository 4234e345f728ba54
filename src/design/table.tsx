import type { ComponentChildren } from 'preact'
import { Beside } from './beside.tsx'
import type { IdeaName } from './ideas.ts'

/**
 * A table that scrolls inside itself on a narrow screen, and says what it holds. In one that `stacks`, each row stands
 * by itself there instead, and its cells name their column in `data-label`.
 */
export function Table({
  picture,
  caption,
  head,
  hideCaption = false,
  stacks = false,
  children,
}: {
  picture: IdeaName
  caption: string
  /** Where a heading right above says the same. */
  hideCaption?: boolean
  head: { label: string; number?: boolean }[]
  stacks?: boolean
  children: ComponentChildren
}) {
  return (
    <section class={stacks ? 'scroller scroller--stacks' : 'scroller'} aria-label={caption} tabindex={0}>
      <table class="govuk-table">
        <caption
          class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}
        >
          <Beside picture={picture}>{caption}</Beside>
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
