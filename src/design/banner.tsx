import type { ComponentChildren } from 'preact'
import { Picture } from './picture.tsx'

/** Something everybody should see before the rest of the page: a notice with a picture. */
export function Banner({
  picture,
  title,
  children,
}: {
  picture: string
  title: string
  children?: ComponentChildren
}) {
  return (
    <section class="banner" aria-label={title}>
      <Picture name={picture} />
      <div>
        <h2 class="banner__title">{title}</h2>
        {children}
      </div>
    </section>
  )
}
