/** A word or two that say what sort or state something is. Never colour alone. */
export function Tag({ words, ask = false }: { words: string; ask?: boolean }) {
  return <span class={`pill${ask ? ' pill--ask' : ''}`}>{words}</span>
}
