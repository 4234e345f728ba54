import type { ComponentChildren } from 'preact'
import { LinkButton } from './form.tsx'
import { Face, Picture } from './picture.tsx'

/** Cards in as many columns as fit. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <ul class="cards">{children}</ul>
}

/** One thing to look at: a picture (or a face), a name that is a link, and a few words. */
export function Card({
  picture,
  face,
  ask = false,
  href,
  title,
  children,
}: {
  picture?: string
  face?: string
  ask?: boolean
  href: string
  title: string
  children?: ComponentChildren
}) {
  return (
    <li class="card">
      {face !== undefined ? <Face name={face} /> : <Picture name={picture ?? 'sparkles'} ask={ask} />}
      <h3>
        <a class="govuk-link" href={href}>
          {title}
        </a>
      </h3>
      {children}
    </li>
  )
}

/** The head of one part of a page: a rule across, a title, and perhaps one thing to do. */
export function Section({
  title,
  id,
  action,
}: {
  title: string
  id?: string
  action?: { href: string; label: string } | undefined
}) {
  return (
    <div class="section">
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {action && (
        <a class="govuk-link" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  )
}

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

/** People's own words, as theirs. */
export function Quote({ words, by }: { words: string; by?: string | undefined }) {
  return (
    <blockquote class="quote">
      <p>“{words}”</p>
      {by && <p class="meta">{by}</p>}
    </blockquote>
  )
}

/** A picture with one sentence: one idea. */
export function Idea({ picture, children }: { picture: string; children: ComponentChildren }) {
  return (
    <div class="idea">
      <Picture name={picture} />
      <p class="govuk-body">{children}</p>
    </div>
  )
}
