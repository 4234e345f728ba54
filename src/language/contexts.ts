import type { Contexts, Entry, Legitimate } from './list.ts'
import { Phrases } from './phrases.ts'

/** A sentence, and the words of it that were found. */
export type Place = {
  text: string
  /** In lower case. */
  words: string[]
  /** Where each word begins in `text`, and ends. */
  starts: number[]
  ends: number[]
  /** Before which words there is a comma or the like. */
  breaks: boolean[]
  from: number
  /** The first word after. */
  to: number
}

type Reader = (place: Place, entry: Entry) => Legitimate | null

/** Reads from the words around it why something may be said: because it is one's own, or not meant, or the law's. */
export function readerOf(contexts: Contexts): Reader {
  const phrases = Object.fromEntries(
    Object.entries(contexts).map(([name, list]) => [name, new Phrases(list)]),
  ) as Record<keyof Contexts, Phrases>
  return (place, entry) => {
    if (!entry.notOwn && isOwn(place, entry, phrases)) return 'own'
    if (isMention(place, phrases)) return 'mention'
    if (isNegated(place, phrases)) return 'negation'
    if (isLaw(place, phrases)) return 'law'
    if (entry.limits && phrases.limits.isIn(place.words)) return 'limits'
    return null
  }
}

type Known = Record<keyof Contexts, Phrases>

function isOwn({ words, breaks, from, to }: Place, entry: Entry, known: Known): boolean {
  if (known.selfAs.lengthBefore(words, from) > 0 && known.self.isIn(words, to)) return true
  // "I suffer": what was found may hold the word about oneself already.
  if (known.self.lengthAt(words, from) > 0) return true
  for (let at = from; at > 0; ) {
    if (known.self.lengthBefore(words, at) > 0) return true
    const between =
      known.selfBetween.lengthBefore(words, at) || (entry.had ? known.selfHaving.lengthBefore(words, at) : 0)
    if (between === 0 || (breaks[at] && at !== from)) return false
    at -= between
  }
  return false
}

function isMention({ text, words, starts, ends, from, to }: Place, known: Known): boolean {
  for (let at = from; at > Math.max(0, from - 4); at--)
    if (known.naming.lengthBefore(words, at) > 0) return true
  const quoted = quotedAround(text, starts[from]!, ends[to - 1]!)
  if (!quoted) return false
  const inside = words.filter((_, index) => starts[index]! >= quoted.from && ends[index]! <= quoted.to).length
  const around = words.filter((_, index) => starts[index]! < quoted.from || ends[index]! > quoted.to)
  // A few words set apart are held up to be looked at; a whole sentence only if it is told who says it.
  return around.length > 0 && (inside <= 5 || known.saying.isIn(around))
}

const openers = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
  ['«', '»'],
  ['„', '“'],
])

function quotedAround(text: string, start: number, end: number): { from: number; to: number } | null {
  for (let at = start - 1; at >= 0; at--) {
    const closer = openers.get(text[at]!)
    if (!closer || (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) || /\s/.test(text[at + 1] ?? ' ')) continue
    for (let close = at + 1; close < text.length; close++) {
      if (text[close] !== closer || /[\p{L}\p{N}]/u.test(text[close + 1] ?? ' ')) continue
      if (close >= end) return { from: at, to: close }
      break
    }
  }
  return null
}

function isNegated({ words, breaks, from, to }: Place, known: Known): boolean {
  let at = from
  for (let left = 5; left > 0 && at > 0; left--) {
    if (known.negators.lengthBefore(words, at) > 0) return true
    const between = known.negatedBetween.lengthBefore(words, at)
    if (between === 0 || breaks[at]) break
    at -= between
  }
  for (let back = from; back > Math.max(0, from - 6); back--) {
    if (known.turning.lengthBefore(words, back) > 0) return true
    if (breaks[back]) break
  }
  return known.turningAfter.isIn(words, to, Math.min(words.length, to + 10))
}

function isLaw({ text, words, starts, ends, from, to }: Place, known: Known): boolean {
  if (known.law.isIn(words)) return true
  const capital = (index: number) => /^\p{Lu}/u.test(text.slice(starts[index], ends[index]))
  const joining = (index: number) => /^(?:of|for|and|the|in|to|on|y|yr|o|i)$/.test(words[index] ?? '')
  let first = from
  let last = to - 1
  if (!words.slice(from, to).every((_, index) => capital(from + index) || joining(from + index))) return false
  while (first > 0 && (capital(first - 1) || joining(first - 1))) first--
  while (last < words.length - 1 && (capital(last + 1) || joining(last + 1))) last++
  return known.names.isIn(words, first, last + 1)
}
