/** What a line of the list describes, taken apart. */
export type Part =
  | { is: 'text'; text: string }
  | { is: 'set'; name: string }
  /** Up to three words, whatever they are. */
  | { is: 'some' }
  | { is: 'row' | 'either'; parts: Part[] }
  | { is: 'maybe'; part: Part }

/**
 * Reads how the list writes its words: `service users?` is "service user" and "service users". A `?` makes the letter or
 * the bracket before it optional, `(a|b)` is one of these, `( )?` a space that may be missing, `<name>` any of a set.
 */
export function readNotation(words: string): Part {
  let at = 0
  const all = either()
  if (at < words.length) throw new Error(`"${words}" has a bracket too many.`)
  return all

  function either(): Part {
    const parts = [row()]
    while (words[at] === '|') {
      at++
      parts.push(row())
    }
    return parts.length === 1 ? parts[0]! : { is: 'either', parts }
  }

  function row(): Part {
    const parts: Part[] = []
    while (at < words.length && words[at] !== '|' && words[at] !== ')') {
      const part = one()
      if (words[at] !== '?') parts.push(part)
      else {
        at++
        parts.push({ is: 'maybe', part })
      }
    }
    return { is: 'row', parts }
  }

  function one(): Part {
    if (words[at] === '*') {
      at++
      return { is: 'some' }
    }
    if (words[at] === '(') {
      at++
      const part = either()
      if (words[at] !== ')') throw new Error(`"${words}" has a bracket that does not close.`)
      at++
      return part
    }
    if (words[at] === '<') {
      const end = words.indexOf('>', at)
      if (end < 0) throw new Error(`"${words}" has a set that does not close.`)
      const name = words.slice(at + 1, end)
      at = end + 1
      return { is: 'set', name }
    }
    return { is: 'text', text: words[at++]! }
  }
}

/** Every way to say it, word by word; for short phrases. `<name>` and `*` stay as they are. */
export function waysToSay(words: string): string[][] {
  const ways = [...new Set(spelled(readNotation(words)))]
  if (ways.length > 20_000) throw new Error(`"${words}" can be said in too many ways.`)
  return ways.map((way) => way.trim().split(/[ -]+/)).filter(([first]) => first)
}

function spelled(part: Part): string[] {
  if (part.is === 'text') return [part.text]
  if (part.is === 'set') return [`<${part.name}>`]
  if (part.is === 'some') return ['*']
  if (part.is === 'maybe') return [...spelled(part.part), '']
  if (part.is === 'either') return part.parts.flatMap(spelled)
  return part.parts.reduce<string[]>(
    (ways, one) => {
      const next = spelled(one)
      return ways.flatMap((way) => next.map((more) => way + more))
    },
    [''],
  )
}
