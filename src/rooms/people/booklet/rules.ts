type Thing = { kind: string; words: string }

/** Somebody as the booklet names them. */
export type InBooklet = {
  id: string
  name: string
  area: string
  hats: string[]
  gifts: Thing[]
  asks: Thing[]
}
/** Who shares a kind of thing, by the number they have in the booklet. */
export type KindIndex = { kind: string; names: { number: number; name: string }[] }

/** An index by kind of gift, in the order of the kinds; what is of no kind we know comes last. */
export function indexByKind(people: readonly InBooklet[], kinds: readonly string[]): KindIndex[] {
  const found = new Map<string, KindIndex['names']>()
  people.forEach(({ name, gifts }, place) => {
    for (const kind of new Set(gifts.map((gift) => gift.kind)))
      found.set(kind, [...(found.get(kind) ?? []), { number: place + 1, name }])
  })
  const unknown = [...found.keys()].filter((kind) => !kinds.includes(kind))
  return [...kinds, ...unknown].flatMap((kind) => {
    const names = found.get(kind)
    return names ? [{ kind, names }] : []
  })
}
