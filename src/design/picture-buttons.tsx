import { Drawing } from './picture.tsx'

/** Pictures to press, each a button of the form around it: one tap says which. */
export function PictureButtons({
  name,
  pictures,
}: {
  name: string
  pictures: { value: string; label: string }[]
}) {
  return (
    <ul class="taps">
      {pictures.map(({ value, label }, place) => (
        <li key={value}>
          <button type="submit" name={name} value={value} id={place === 0 ? name : undefined}>
            <Drawing name={value} />
            <span>{label}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
