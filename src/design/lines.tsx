import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { type IdeaName, ideas } from './ideas.ts'
import { Face, Picture } from './picture.tsx'
import { ReadsEasy } from './reads-easy.ts'

/** A list of short things, one a line, with a rule between. */
export function Lines({ children }: { children: ComponentChildren }) {
  return <ul class="lines">{children}</ul>
}

/** One line: a picture or a face, the words, and at the end what one can do about it. */
export function Line({
  picture,
  face,
  idea,
  children,
  end,
}: {
  picture?: string
  face?: string
  /** Its picture in Easy Read, where it has no other. */
  idea?: IdeaName
  children: ComponentChildren
  end?: ComponentChildren
}) {
  const easy = useContext(ReadsEasy)
  const beside = picture ?? (easy && idea ? ideas[idea] : undefined)
  return (
    <li>
      {face !== undefined ? <Face name={face} /> : beside && <Picture name={beside} small />}
      <div class="grow">{children}</div>
      {end}
    </li>
  )
}
