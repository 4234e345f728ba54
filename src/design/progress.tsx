import { Beside } from './beside.tsx'

/**
 * How far something long has come, in words and as a bar. With `again` on the page it moves by itself, without script.
 */
export function Progress({
  label,
  words,
  done,
  all,
}: {
  label: string
  words: string
  done: number
  all: number
}) {
  return (
    <div class="progress">
      <p class="progress__words" role="status">
        <Beside picture="wait">{words}</Beside>
      </p>
      <progress aria-label={label} value={done} max={Math.max(all, 1)} />
    </div>
  )
}
