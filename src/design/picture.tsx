import { h } from 'preact'
import { useContext } from 'preact/hooks'
import { asset } from '../platform/http/assets.ts'
import { fileOf, shapesOf } from './drawings.ts'
import { ownPictureFor, ownPicturesFile } from './own-pictures.ts'
import { ReadsEasy } from './reads-easy.ts'

/** One of our pictures, decoration beside words: never alone, so it needs no words of its own. */
export function Drawing({ name }: { name: string }) {
  const own = ownPictureFor(name)
  // An Easy Read page has many pictures, each page others: it brings them along rather than every file they are in.
  const drawn = useContext(ReadsEasy) && !own ? shapesOf(name) : null
  if (drawn)
    return (
      <svg viewBox={drawn.viewBox} width="32" height="32" aria-hidden="true" focusable="false">
        {drawn.shapes.map(({ tag, attributes }) => h(tag, attributes))}
      </svg>
    )
  return (
    <svg width="32" height="32" aria-hidden="true" focusable="false">
      <use href={own ? `${asset(ownPicturesFile)}#${own}` : `${asset(fileOf(name))}#${name}`} />
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
