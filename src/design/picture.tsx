import kinds from '../../content/kinds.json' with { type: 'json' }
import pictures from '../../content/pictures.json' with { type: 'json' }
import { asset } from '../platform/http/assets.ts'

const often = new Set([...pictures.often, 'both-ways'])
const ofKinds = new Set(kinds.map((kind) => kind.picture))

/** The files are told apart by how many pages need them, so that a first visit fetches few. */
function fileOf(name: string): string {
  if (often.has(name)) return asset('/pictures.svg')
  return asset(ofKinds.has(name) ? '/pictures-kinds.svg' : '/pictures-more.svg')
}

/** One of our pictures, decoration beside words: never alone, so it needs no words of its own. */
export function Drawing({ name }: { name: string }) {
  return (
    <svg aria-hidden="true" focusable="false">
      <use href={`${fileOf(name)}#${name}`} />
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
