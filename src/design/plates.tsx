import { Drawing } from './picture.tsx'

export type Plate = { picture: string; label: string; href?: string | undefined }

/** A laid table: a few things to choose from or to know, each a picture on a plate with its name. */
export function Plates({ plates }: { plates: Plate[] }) {
  return (
    <ul class="plates">
      {plates.map(({ picture, label, href }) => (
        <li key={label}>
          <span class="pic">
            <Drawing name={picture} />
          </span>
          {href ? <a href={href}>{label}</a> : <span>{label}</span>}
        </li>
      ))}
    </ul>
  )
}
