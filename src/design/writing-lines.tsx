/** Empty lines for a pen. */
export function WritingLines({ count }: { count: number }) {
  return (
    <div class="rules" aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        <div key={place} />
      ))}
    </div>
  )
}
