import { Beside } from './beside.tsx'

/** People's own words, as theirs. */
export function Quote({ words, by }: { words: string; by?: string | undefined }) {
  return (
    <blockquote class="quote">
      <p>
        <Beside picture="say">“{words}”</Beside>
      </p>
      {by && (
        <p class="meta">
          <Beside picture="somebody">{by}</Beside>
        </p>
      )}
    </blockquote>
  )
}
