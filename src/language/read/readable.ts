/** A file as text, and where each place of it is in the file. */
export type Readable = {
  text: string
  /** The file's own text, to count its lines and letters. */
  source: string
  sourceOf: (offset: number) => number
}

/** Text that says the same as its source at every place. */
export function sameAs(text: string): Readable {
  return { text, source: text, sourceOf: (offset) => offset }
}

/** Puts a text together out of pieces of its source. */
export class Gathering {
  #text = ''
  readonly #source: string
  /** Where in the text a piece begins, and where it was in the source. */
  readonly #pieces: [at: number, from: number][] = []

  constructor(source: string) {
    this.#source = source
  }

  /** A piece of the source as it is, or said otherwise: an entity, a mark. */
  add(from: number, to: number, said: string = this.#source.slice(from, to)) {
    this.#pieces.push([this.#text.length, from])
    this.#text += said
  }

  get readable(): Readable {
    const pieces = this.#pieces
    const text = this.#text
    const length = this.#source.length
    return {
      text,
      source: this.#source,
      sourceOf: (offset) => {
        let [low, high] = [0, pieces.length - 1]
        while (low < high) {
          const middle = (low + high + 1) >> 1
          if (pieces[middle]![0] <= offset) low = middle
          else high = middle - 1
        }
        const [at, from] = pieces[low] ?? [0, 0]
        return Math.min(from + offset - at, length)
      },
    }
  }
}

/** Paragraphs or pages that no sentence runs across: each begins a line. */
export function inParts(parts: readonly string[]): Readable {
  const text = parts.join('\f')
  return { text, source: text.replaceAll('\f', '\n'), sourceOf: (offset) => offset }
}
