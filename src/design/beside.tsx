import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { type IdeaName, ideas } from './ideas.ts'
import { Drawing } from './picture.tsx'
import { ReadsEasy } from './reads-easy.ts'
import { Sentences } from './sentences.tsx'

/** Words that are one idea: in Easy Read with its picture where a line begins, elsewhere nothing but the words. */
export function Beside({ picture, children }: { picture: IdeaName; children: ComponentChildren }) {
  if (!useContext(ReadsEasy)) return <>{children}</>
  return (
    <span class="beside">
      <Drawing name={ideas[picture]} />
      <span>
        <Sentences>{children}</Sentences>
      </span>
    </span>
  )
}
