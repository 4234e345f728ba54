import type { ComponentChildren } from 'preact'
import { Face, Picture } from './picture.tsx'

/** Cards in as many columns as fit; big ones for what matters most. */
export function Cards({ big = false, children }: { big?: boolean; children: ComponentChildren }) {
  return <ul class={`cards${big ? ' cards--big' : ''}`}>{children}</ul>
}

/** One thing to look at: a picture (or a face), a name that is a link, and a few words. */
export function Card({
  picture,
  face,
  ask = false,
  kicker,
  href,
  title,
  level = 3,
  children,
}: {
  picture?: string
  face?: string
  ask?: boolean
  /** A word or two above the title: what sort of thing this is. */
  kicker?: string | undefined
  /** Where there is more of it; on a wall there is not. */
  href?: string
  title: string
  /** 2 where the cards stand right under the headline, without a section. */
  level?: 2 | 3
  children?: ComponentChildren
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li class={`card${ask ? ' card--ask' : ''}`}>
      <div class="card__head">
        {face !== undefined ? <Face name={face} /> : <Picture name={picture ?? 'sparkles'} ask={ask} />}
        <div>
          {kicker && <p class="kicker">{kicker}</p>}
          <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
        </div>
      </div>
      {children}
    </li>
  )
}
