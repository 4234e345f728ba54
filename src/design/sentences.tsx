import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { ReadsEasy } from './reads-easy.ts'

/** One idea a line: in Easy Read each sentence of plain words begins a line of its own. */
export function Sentences({ children }: { children: ComponentChildren }) {
  const easy = useContext(ReadsEasy)
  if (!easy || typeof children !== 'string') return <>{children}</>
  const [first, ...more] = children.split(/(?<=[.!?]["”’)]?)\s+(?=\S)/)
  if (more.length === 0) return <>{children}</>
  return (
    <>
      <span class="sentence">{first}</span>
      {more.map((sentence) => [' ', <span class="sentence">{sentence}</span>])}
    </>
  )
}
