import { LinkButton } from './form.tsx'
import { Picture } from './picture.tsx'

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
      <p>{words}</p>
      {action && <LinkButton href={action.href} label={action.label} />}
    </div>
  )
}
