import type { ComponentChildren } from 'preact'
import { Picture } from './picture.tsx'

/** A picture with one sentence: one idea. */
export function Idea({ picture, children }: { picture: string; children: ComponentChildren }) {
  return (
    <div class="idea">
      <Picture name={picture} />
      <p class="govuk-body">{children}</p>
    </div>
  )
}
