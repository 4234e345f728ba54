import { LinkButton } from './form.tsx'
import { Picture } from './picture.tsx'
import { Sentences } from './sentences.tsx'

/** Nothing here yet, said as an invitation. */
export function Empty({
  picture,
  words,
  action,
}: {
  picture: string
  words: string
  action?: { href: string; label: string } | undefined
}) {
  return (
    <div class="empty">
      <Picture name={picture} />
      <p>
        <Sentences>{words}</Sentences>
      </p>
      {action && <LinkButton href={action.href} label={action.label} />}
    </div>
  )
}
