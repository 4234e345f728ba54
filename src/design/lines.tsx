import type { ComponentChildren } from 'preact'
import { Face, Picture } from './picture.tsx'

/** A list of short things, one a line, with a rule between. */
export function Lines({ children }: { children: ComponentChildren }) {
  return <ul class="lines">{children}</ul>
}

/** One line: a picture or a face, the words, and at the end what one can do about it. */
export function Line({
  picture,
  face,
  children,
  end,
}: {
  picture?: string
  face?: string
  children: ComponentChildren
  end?: ComponentChildren
}) {
  return (
    <li>
      {face !== undefined ? <Face name={face} /> : picture && <Picture name={picture} small />}
      <div class="grow">{children}</div>
      {end}
    </li>
  )
}
