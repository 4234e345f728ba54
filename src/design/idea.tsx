import type { ComponentChildren } from 'preact'
import { Picture } from './picture.tsx'
import { Sentences } from './sentences.tsx'

/** A picture with one sentence: one idea. */
export function Idea({ picture, children }: { picture: string; children: ComponentChildren }) {
  return (
    <div class="idea">
      <Picture name={picture} />
      <p class="govuk-body">
        <Sentences>{children}</Sentences>
      </p>
    </div>
  )
}
