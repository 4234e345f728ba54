/** Words as they are looked for, blind to capitals and accents: what `folded()` is in the database. */
export function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
