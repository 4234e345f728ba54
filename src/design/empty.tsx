import { Actions } from './actions.tsx'
import { LinkButton } from './form.tsx'
import { Picture } from './picture.tsx'
import { Sentences } from './sentences.tsx'

type Way = { href: string; label: string }

/** Nothing here yet, said as an invitation: the next step, and perhaps another way on. */
export function Empty({
  picture,
  words,
  action,
  also,
}: {
  picture: string
  words: string
  action?: Way | undefined
  also?: Way | undefined
}) {
  return (
    <div class="empty">
      <Picture name={picture} />
      <p>
        <Sentences>{words}</Sentences>
      </p>
      <Actions>
        {action && <LinkButton {...action} />}
        {also && <LinkButton {...also} secondary />}
      </Actions>
    </div>
  )
}
