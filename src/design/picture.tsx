import pictures from '../../content/pictures.json' with { type: 'json' }
import { asset } from '../platform/http/assets.ts'

const seldom = new Set(pictures.seldom)

/** One of our pictures, decoration beside words: never alone, so it needs no words of its own. */
export function Drawing({ name }: { name: string }) {
  const file = asset(seldom.has(name) ? '/pictures-more.svg' : '/pictures.svg')
  return (
    <svg aria-hidden="true" focusable="false">
      <use href={`${file}#${name}`} />
    </svg>
  )
}

/** A picture on its patch of colour, as on a card. */
export function Picture({
  name,
  ask = false,
  small = false,
}: {
  name: string
  ask?: boolean
  small?: boolean
}) {
  return (
    <span class={`pic${ask ? ' pic--ask' : ''}${small ? ' pic--small' : ''}`}>
      <Drawing name={name} />
    </span>
  )
}

/** The first letters of a name, where others would show a photo. */
export function Face({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')
  return (
    <span class={`face${name.length % 2 ? ' face--2' : ''}`} aria-hidden="true">
      {letters}
    </span>
  )
}
