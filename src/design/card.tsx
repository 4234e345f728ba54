import type { ComponentChildren } from 'preact'
import { Face, Picture } from './picture.tsx'

export { Empty } from './empty.tsx'
export { Idea } from './idea.tsx'
export { Quote } from './quote.tsx'
export { Section } from './section.tsx'

/** Cards in as many columns as fit. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <ul class="cards">{children}</ul>
}

/** One thing to look at: a picture (or a face), a name that is a link, and a few words. */
export function Card({
  picture,
  face,
  ask = false,
  kicker,
  href,
  title,
  children,
}: {
  picture?: string
  face?: string
  ask?: boolean
  /** A word or two above the title: what sort of thing this is. */
  kicker?: string | undefined
  href: string
  title: string
  children?: ComponentChildren
}) {
  return (
    <li class={`card${ask ? ' card--ask' : ''}`}>
      {face !== undefined ? <Face name={face} /> : <Picture name={picture ?? 'sparkles'} ask={ask} />}
      <div class="card__words">
        {kicker && <p class="kicker">{kicker}</p>}
        <h3>
          <a class="govuk-link" href={href}>
            {title}
          </a>
        </h3>
        {children}
      </div>
    </li>
  )
}
